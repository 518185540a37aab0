/** Writes the kernelspecs that Jupyter finds the kernel by. */
@org.jspecify.annotations.NullMarked
package bouton.kernel.install;
