/** Running: DSRunner, monitors, progress, cancellation. */
@org.jspecify.annotations.NullMarked
package bouton.runner;
