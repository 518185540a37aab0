/** Counter-based randomness: a number depends only on (seed, stream, element, step), never on threads or on the order of calls. */
@org.jspecify.annotations.NullMarked
package bouton.random;
