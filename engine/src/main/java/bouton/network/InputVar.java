package bouton.network;

import bouton.compile.Scalar;
import org.jspecify.annotations.Nullable;

/** A variable {@code input} that others add to; an update returns it, and it is cleared at the end of each step. */
public final class InputVar extends Population {
    private final Variable input;

    public InputVar(String name, Environment env, int... size) {
        super(name, env, size);
        this.input = add("input", Variable.real(name + ".input", "", env, num()));
    }

    @Override
    Value update(Program program, @Nullable Value x) {
        Value v = program.read(input);
        return x == null ? v : program.call(bouton.equation.Fn.ADD, v, x);
    }

    @Override
    public void clearInput(Program program) {
        program.write(input, program.scalar(new Scalar("zero", 0)));
    }
}
