package bouton.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The straight-line code of one pass: instructions over locals, with arrays, uniforms and scratch by index. Two passes with equal
 * {@link #key()} share a class.
 */
final class PassCode {
    /**
     * One instruction; its result is the local of its position.
     *
     * @param args positions of the arguments
     * @param index of the array, uniform or scratch it reads
     * @param value of a constant
     */
    record Ins(Op op, List<Integer> args, int index, double value) {}

    /** What is written at the end of the loop body, and where. */
    record Write(Target target, int index, int local) {}

    /** Where a result goes. */
    enum Target {
        ARRAY,
        STEPS,
        BITS,
        SCRATCH
    }

    final Precision precision;
    final List<Ins> instructions = new ArrayList<>();
    final List<Write> writes = new ArrayList<>();
    /** Real arrays in order of local index; {@code params} says which are without a batch axis. */
    final List<Buffer> arrays = new ArrayList<>();

    final List<Boolean> isParam = new ArrayList<>();
    final List<Buffer> stepArrays = new ArrayList<>();
    final List<Buffer> bitArrays = new ArrayList<>();
    /** Kernel-wide numbers of the uniforms, in order of local index. */
    final List<Integer> uniforms = new ArrayList<>();

    final List<Integer> intUniforms = new ArrayList<>();
    /** Kernel-wide numbers of scratch blocks, in order of local index. */
    final List<Integer> scratches = new ArrayList<>();

    /** The truth value that says where the usual result does not hold; -1 if there is none. */
    int rareMask = -1;
    /** Where the instructions and writes begin that run only if {@link #rareMask} is true for an element of the vector. */
    int rareInstructions = Integer.MAX_VALUE;

    int rareWrites = Integer.MAX_VALUE;

    /** Whether it notices numbers that are not finite among those it writes to arrays. */
    boolean checked;

    private final Map<Ins, Integer> known = new HashMap<>();
    private final Map<Buffer, Integer> arrayIndex = new IdentityHashMap<>();

    PassCode(Precision precision) {
        this.precision = precision;
    }

    int add(Op op, int... args) {
        List<Integer> list = new ArrayList<>(args.length);
        for (int a : args) {
            list.add(a);
        }
        return add(new Ins(op, List.copyOf(list), 0, 0));
    }

    int constant(Op op, double value) {
        return add(new Ins(op, List.of(), 0, value));
    }

    int load(Buffer b, boolean param) {
        return switch (b.kind()) {
            case REAL -> add(new Ins(param ? Op.PARAM : Op.LOAD, List.of(), array(b, param), 0));
            case STEPS -> add(new Ins(Op.LOAD_STEPS, List.of(), index(stepArrays, b), 0));
            case BITS -> add(new Ins(Op.LOAD_BITS, List.of(), index(bitArrays, b), 0));
        };
    }

    int uniform(int number) {
        return add(new Ins(Op.UNIFORM, List.of(), index(uniforms, number), 0));
    }

    int intUniform(int number) {
        return add(new Ins(Op.UNIFORM_INT, List.of(), index(intUniforms, number), 0));
    }

    int scratch(int number) {
        return add(new Ins(Op.SCRATCH, List.of(), index(scratches, number), 0));
    }

    void writeScratch(int number, int local) {
        writes.add(new Write(Target.SCRATCH, index(scratches, number), local));
    }

    void write(Buffer b, int local) {
        switch (b.kind()) {
            case REAL -> writes.add(new Write(Target.ARRAY, array(b, false), local));
            case STEPS -> writes.add(new Write(Target.STEPS, index(stepArrays, b), local));
            case BITS -> writes.add(new Write(Target.BITS, index(bitArrays, b), local));
        }
    }

    /** What is added from now on runs only where a truth value holds in some lane. */
    void rarely(int mask) {
        rareMask = mask;
        rareInstructions = instructions.size();
        rareWrites = writes.size();
    }

    boolean hasRare() {
        return rareMask >= 0;
    }

    private int add(Ins ins) {
        Integer at = known.get(ins);
        if (at == null) {
            at = instructions.size();
            instructions.add(ins);
            known.put(ins, at);
        }
        return at;
    }

    private int array(Buffer b, boolean param) {
        Integer k = arrayIndex.get(b);
        if (k == null) {
            k = arrays.size();
            arrays.add(b);
            isParam.add(param);
            arrayIndex.put(b, k);
        }
        return k;
    }

    private static <T> int index(List<T> list, T item) {
        int k = list.indexOf(item);
        if (k < 0) {
            k = list.size();
            list.add(item);
        }
        return k;
    }

    /** The same code on arrays of its own. */
    PassCode onScratchData(int n) {
        PassCode copy = new PassCode(precision);
        arrays.forEach(b -> copy.arrays.add(new Buffer(b.name, b.kind, precision, n, 1)));
        stepArrays.forEach(b -> copy.stepArrays.add(new Buffer(b.name, b.kind, precision, n, 1)));
        bitArrays.forEach(b -> copy.bitArrays.add(new Buffer(b.name, b.kind, precision, n, 1)));
        copy.checked = checked;
        copy.uniforms.addAll(uniforms);
        copy.intUniforms.addAll(intUniforms);
        copy.scratches.addAll(scratches);
        return copy;
    }

    /** Equal for passes that do the same to different arrays. */
    String key() {
        StringBuilder key = new StringBuilder(precision.name());
        for (Ins i : instructions) {
            key.append('|')
                    .append(i.op.ordinal())
                    .append(i.args)
                    .append(i.index)
                    .append(',')
                    .append(Double.doubleToRawLongBits(i.value));
        }
        key.append(checked ? '!' : '.');
        if (hasRare()) {
            key.append('?')
                    .append(rareMask)
                    .append(',')
                    .append(rareInstructions)
                    .append(',')
                    .append(rareWrites);
        }
        for (Write w : writes) {
            key.append('>')
                    .append(w.target.ordinal())
                    .append(':')
                    .append(w.index)
                    .append(':')
                    .append(w.local);
        }
        return key.toString();
    }
}
