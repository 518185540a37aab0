/** Line and cell magics such as %maven, %time and %%python. */
@org.jspecify.annotations.NullMarked
package bouton.kernel.magic;
