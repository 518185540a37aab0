/** The page of each model, made from its declaration: equations as LaTeX and MathML, tables, a picture of its response. */
@org.jspecify.annotations.NullMarked
package bouton.doc;
