package bouton.init;

/** One number for every element. */
public record Scalar(double value) implements Values {
    @Override
    public double[] sample(int[] shape, Draw draw) {
        return new double[] {value};
    }
}
