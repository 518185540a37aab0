/** Pictures of results: rasters, traces, rates, as PNG and SVG. */
@org.jspecify.annotations.NullMarked
package bouton.plot;
