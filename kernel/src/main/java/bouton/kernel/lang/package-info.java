/** What a language has to do to be spoken by the kernel. Knows neither Jupyter messages nor sockets. */
@org.jspecify.annotations.NullMarked
package bouton.kernel.lang;
