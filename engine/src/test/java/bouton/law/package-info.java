/** Laws over the whole catalogue. */
@org.jspecify.annotations.NullMarked
package bouton.law;
