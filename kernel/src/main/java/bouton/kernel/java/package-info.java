/** Java cells: JShell in process, with a stop check woven into every snippet. */
@org.jspecify.annotations.NullMarked
package bouton.kernel.java;
