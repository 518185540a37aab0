package bouton.network;

import bouton.compile.Buffer;
import bouton.compile.Graph;
import bouton.compile.Node;
import bouton.compile.Scalar;
import bouton.equation.ModelSpec;
import bouton.error.BadValueException;
import bouton.init.Draw;
import bouton.init.Values;
import org.jspecify.annotations.Nullable;

/** A parameter of a population: one number, or one per element; checked against its range. */
final class Parameter {
    private final String owner;
    private final ModelSpec.Param declared;
    private final int[] shape;
    private final Environment env;
    private double[] values = {};
    private @Nullable Scalar scalar;
    private @Nullable Buffer array;

    Parameter(String owner, ModelSpec.Param declared, int[] shape, Environment env) {
        this.owner = owner;
        this.declared = declared;
        this.shape = shape;
        this.env = env;
    }

    /** Sets it; returns true if kernels must be built anew because it changed between one number and many. */
    boolean set(Values given, Draw draw) {
        String name = owner + "." + declared.name();
        double[] v = given.sample(name, shape, draw);
        for (int i = 0; i < v.length; i++) {
            if (!declared.range().contains(v[i])) {
                String unit = declared.unit().isEmpty() ? "" : " " + declared.unit();
                throw new BadValueException(
                        name + " must be " + declared.range().text() + unit + ", but is " + v[i]
                                + (v.length > 1 ? " (element " + i + ")." : "."));
            }
        }
        values = v;
        if (v.length == 1) {
            boolean changed = array != null;
            array = null;
            if (scalar == null) {
                scalar = new Scalar(name, v[0]);
                return true;
            }
            scalar.set(v[0]);
            return changed;
        }
        scalar = null;
        if (array != null) {
            array.assign(v);
            return false;
        }
        array = new Buffer(name, Buffer.Kind.REAL, env.precision(), v.length, 1);
        array.assign(v);
        return true;
    }

    double get(int i) {
        return values[values.length == 1 ? 0 : i];
    }

    double[] values() {
        return values.clone();
    }

    java.util.List<Object> arrays() {
        return array == null ? java.util.List.of() : java.util.List.of(array, values);
    }

    Node node(Graph graph) {
        if (array != null) {
            return graph.param(array);
        }
        return graph.scalar(java.util.Objects.requireNonNull(scalar));
    }
}
