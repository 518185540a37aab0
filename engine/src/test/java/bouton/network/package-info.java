/** Operations of a step, one at a time. */
@org.jspecify.annotations.NullMarked
package bouton.network;
