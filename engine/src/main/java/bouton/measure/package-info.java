/** Measures of recorded activity: brainpy's under their names, and those of spike trains that it lacks. */
@org.jspecify.annotations.NullMarked
package bouton.measure;
