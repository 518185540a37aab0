package bouton.network;

import bouton.equation.Derivative;
import bouton.equation.Expr;
import bouton.equation.Fn;
import bouton.error.BoutonException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Derivatives with respect to one value, carried along through the elementwise functions of a step (forward mode). */
final class Tangents {
    private static final List<String> NAMES = List.of("a", "b", "c");

    private final Program program;
    private final Map<Value, Value> of = new IdentityHashMap<>();
    private final String name;
    private boolean resting;

    /**
     * @param name of the variable, for messages
     * @param x the value that varies; as this very object, so that equal values stay constant
     */
    Tangents(Program program, String name, Value x) {
        this.program = program;
        this.name = name;
        of.put(x, program.constant(1));
    }

    /** The derivative of a value; null where it does not depend on x. */
    @Nullable
    Value get(Value y) {
        return of.get(y);
    }

    /** Takes note of the derivative of {@code fn(args)}. */
    void follow(Fn fn, Value[] args, Value result) {
        if (resting) {
            return;
        }
        resting = true;
        Value sum = fn == Fn.WHERE ? choice(args) : null;
        for (int k = 0; k < args.length && fn != Fn.WHERE; k++) {
            Value inner = of.get(args[k]);
            Expr outer = inner == null ? Expr.num(0) : partial(fn, k);
            if (inner != null && !outer.equals(Expr.num(0))) {
                Value term = program.call(Fn.MUL, program.evaluate(outer, x -> args[NAMES.indexOf(x)]), inner);
                sum = sum == null ? term : program.call(Fn.ADD, sum, term);
            }
        }
        if (sum != null) {
            of.put(result, sum);
        }
        resting = false;
    }

    /** A choice has the derivative of what it chooses: as a product with 0 the other one could still spoil it. */
    private @Nullable Value choice(Value[] args) {
        Value a = of.get(args[1]);
        Value b = of.get(args[2]);
        if (a == null && b == null) {
            return null;
        }
        Value zero = program.constant(0);
        return program.call(Fn.WHERE, args[0], a == null ? zero : a, b == null ? zero : b);
    }

    private static Expr partial(Fn fn, int k) {
        Expr[] symbols = NAMES.subList(0, fn.arity()).stream().map(Expr::sym).toArray(Expr[]::new);
        return Derivative.of(Expr.call(fn, symbols), NAMES.get(k));
    }

    /** Takes note that a value is another one in another shape. */
    void same(Value v, Value result) {
        Value d = of.get(v);
        if (d != null) {
            of.put(result, d);
        }
    }

    /** Stops where x would leave the elementwise functions, and its derivative would be lost. */
    void refuse(Value v) {
        if (of.containsKey(v)) {
            throw new BoutonException("The derivative with respect to " + name + " is taken element by element, but "
                    + name + " goes into an operation on a whole array (a sum, a part, a product with a matrix). Take a"
                    + " method without derivatives, such as 'rk4', or compute that part outside and pass it as a"
                    + " parameter.");
        }
    }
}
