/** Communication layers: how what pre neurons send is weighted and brought to post neurons. Names and meaning as in brainpy's dnn. */
@org.jspecify.annotations.NullMarked
package bouton.dnn;
