/** Results are columns: what monitors recorded, off-heap, and its way into tables and files. */
@org.jspecify.annotations.NullMarked
package bouton.frame;
