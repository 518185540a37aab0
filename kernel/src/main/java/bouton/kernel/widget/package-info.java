/** Controls in the notebook, in the form that ipywidgets 8 frontends know: models in the kernel, views in the page. */
@org.jspecify.annotations.NullMarked
package bouton.kernel.widget;
