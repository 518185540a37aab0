/**
 * From update rule to machine code: a graph of elementwise operations becomes a list of passes over blocks of elements, cut at the
 * transcendental functions, each pass a class generated at run time, in a scalar and a vector form that give the same bits.
 */
@org.jspecify.annotations.NullMarked
package bouton.compile;
