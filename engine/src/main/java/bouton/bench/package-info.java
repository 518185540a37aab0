/** Benchmarks: each asserts its own workload. */
@org.jspecify.annotations.NullMarked
package bouton.bench;
