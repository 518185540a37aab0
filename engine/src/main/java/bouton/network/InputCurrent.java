package bouton.network;

import bouton.compile.Scalar;
import bouton.error.ShapeException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A constant current into a population: one number, which kernels keep in a register, or one per element. */
public final class InputCurrent {
    private final String name;
    private final int[] shape;
    private final Environment env;
    private final Scalar scalar;
    private @Nullable Variable array;
    private int structure;

    /**
     * No current.
     *
     * @param name for messages
     * @param shape sizes of the population
     */
    public InputCurrent(String name, Environment env, int... shape) {
        this.name = name;
        this.env = env;
        this.shape = Shapes.check(name, shape);
        this.scalar = new Scalar(name, 0);
    }

    /**
     * Sets it: one number for all, or one per element.
     *
     * @throws ShapeException if there is another number of values
     */
    public void set(double... values) {
        if (values.length != 1 && values.length != Shapes.count(shape)) {
            throw new ShapeException(name + " has shape " + Arrays.toString(shape) + " and takes 1 or "
                    + Shapes.count(shape) + " values, not " + values.length + ".");
        }
        boolean wasOne = array == null;
        if (values.length == 1) {
            array = null;
            scalar.set(values[0]);
        } else {
            array = array == null ? Variable.real(name, "", env, shape) : array;
            array.set(values);
        }
        structure += wasOne == (array == null) ? 0 : 1;
    }

    /** Its values: one, or one per element. */
    public double[] values() {
        return array == null ? new double[] {scalar.value()} : array.values();
    }

    /** The sizes of the population. */
    public int[] shape() {
        return shape.clone();
    }

    /** Changes when one number became many or the reverse, which compiled kernels cannot follow. */
    public int structure() {
        return structure;
    }

    /** Its array, if it has one. */
    public java.util.List<Object> arrays() {
        return array == null ? java.util.List.of() : java.util.List.of(array.buffer());
    }

    /** Its value in a step. */
    public Value value(Program program) {
        return array == null ? program.scalar(scalar) : program.read(array);
    }
}
