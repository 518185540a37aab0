/** Python cells on GraalPy. */
@org.jspecify.annotations.NullMarked
package bouton.kernel.python;
