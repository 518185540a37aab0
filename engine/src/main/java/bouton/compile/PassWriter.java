package bouton.compile;

import bouton.compile.PassCode.Ins;
import bouton.compile.PassCode.Target;
import bouton.compile.PassCode.Write;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/** Writes the class of a pass: fetch arrays and uniforms, then one loop of straight-line code. Subclasses say what an operation is. */
abstract class PassWriter {
    static final ClassDesc PASS = ClassDesc.of("bouton.compile.Pass");
    static final ClassDesc FRAME = ClassDesc.of("bouton.compile.Pass$Frame");
    static final ClassDesc SCRATCH = ClassDesc.of("bouton.compile.Pass$Scratch");
    static final ClassDesc SUPPORT = ClassDesc.of("bouton.compile.PassSupport");
    static final ClassDesc FLOATS = ConstantDescs.CD_float.arrayType();
    static final ClassDesc DOUBLES = ConstantDescs.CD_double.arrayType();
    static final ClassDesc INTS = ConstantDescs.CD_int.arrayType();
    static final ClassDesc LONGS = ConstantDescs.CD_long.arrayType();

    private static final int FRAME_ARG = 1;
    private static final int SCRATCH_ARG = 2;
    private static final int BASE = 3;
    private static final int FROM = 4;
    private static final int TO = 5;

    final PassCode code;
    final boolean single;
    final ClassDesc realArray;

    private final int[] arrays;
    private final int[] steps;
    private final int[] bits;
    private final int[] scratches;
    private final int[] locals;
    private int i;
    private int at;
    private int block;
    private int sum;

    PassWriter(PassCode code) {
        this.code = code;
        this.single = code.precision == Precision.FLOAT32;
        this.realArray = single ? FLOATS : DOUBLES;
        this.arrays = new int[code.arrays.size()];
        this.steps = new int[code.stepArrays.size()];
        this.bits = new int[code.bitArrays.size()];
        this.scratches = new int[code.scratches.size()];
        this.locals = new int[code.instructions.size()];
    }

    /** Elements done by one turn of the loop. */
    abstract int lanes();

    /** Kind of local that holds the result. */
    abstract TypeKind kindOf(Ins ins);

    /** Leaves the result of an instruction on the stack. */
    abstract void emit(CodeBuilder c, Ins ins);

    /** Writes a real local to {@code array[index]}. */
    abstract void store(CodeBuilder c, Runnable array, Runnable index, int local);

    /** Writes an integer local to {@code array[index]}. */
    abstract void storeSteps(CodeBuilder c, Runnable array, Runnable index, int local);

    /** Leaves a truth value as bits of a long, first lane lowest. */
    abstract void maskBits(CodeBuilder c, int local);

    /** Leaves on the stack whether a truth value holds, in any lane. */
    abstract void any(CodeBuilder c, int local);

    /** Leaves the real number 0 on the stack. */
    abstract void zero(CodeBuilder c);

    /** Takes two real numbers from the stack and leaves their sum. */
    abstract void add(CodeBuilder c);

    /** Takes three real numbers a, b, c from the stack and leaves a * b + c. */
    abstract void multiplyAdd(CodeBuilder c);

    /** Leaves on the stack whether a local is not a number, in any lane. */
    abstract void isNan(CodeBuilder c, int slot);

    /** The kind of a local that holds a real number, or a vector of them. */
    abstract TypeKind realKind();

    final void writeClass(ClassBuilder builder, ClassDesc self) {
        builder.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SYNTHETIC);
        builder.withInterfaceSymbols(PASS);
        builder.withMethodBody(
                ConstantDescs.INIT_NAME,
                ConstantDescs.MTD_void,
                0,
                c -> c.aload(0)
                        .invokespecial(ConstantDescs.CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                        .return_());
        MethodTypeDesc run = MethodTypeDesc.of(
                ConstantDescs.CD_void,
                FRAME,
                SCRATCH,
                ConstantDescs.CD_int,
                ConstantDescs.CD_int,
                ConstantDescs.CD_int);
        builder.withMethodBody("run", run, ClassFile.ACC_PUBLIC, this::body);
    }

    private void body(CodeBuilder c) {
        fetch(c, arrays, single ? "f" : "d", realArray);
        fetch(c, steps, "steps", INTS);
        fetch(c, bits, "bits", LONGS);
        for (int k = 0; k < scratches.length; k++) {
            scratches[k] = c.allocateLocal(TypeKind.REFERENCE);
            c.aload(SCRATCH_ARG).getfield(SCRATCH, single ? "f" : "d", realArray.arrayType());
            c.aload(FRAME_ARG).getfield(FRAME, "scratch", INTS).loadConstant(k).iaload();
            c.aaload().astore(scratches[k]);
        }
        i = c.allocateLocal(TypeKind.INT);
        at = c.allocateLocal(TypeKind.INT);
        block = c.allocateLocal(TypeKind.INT);
        int usual = Math.min(locals.length, code.rareInstructions);
        for (int k = 0; k < usual; k++) {
            if (isInvariant(code.instructions.get(k))) {
                define(c, k);
            }
        }
        List<Integer> checked = code.checked
                ? code.writes.stream()
                        .filter(w -> w.target() == Target.ARRAY)
                        .map(Write::local)
                        .toList()
                : List.of();
        if (!checked.isEmpty()) {
            sum = c.allocateLocal(realKind());
            zero(c);
            c.storeLocal(realKind(), sum);
        }
        Label head = c.newLabel();
        Label end = c.newLabel();
        c.iload(FROM).istore(i);
        c.labelBinding(head);
        c.iload(i).iload(TO).if_icmpge(end);
        c.iload(BASE).iload(i).iadd().istore(at);
        c.iload(i).iload(FROM).isub().istore(block);
        for (int k = 0; k < usual; k++) {
            if (!isInvariant(code.instructions.get(k))) {
                define(c, k);
            }
        }
        int usualWrites = Math.min(code.writes.size(), code.rareWrites);
        code.writes.subList(0, usualWrites).forEach(w -> write(c, w));
        if (code.hasRare()) {
            Label skip = c.newLabel();
            any(c, code.rareMask);
            c.ifeq(skip);
            for (int k = usual; k < locals.length; k++) {
                define(c, k);
            }
            code.writes.subList(usualWrites, code.writes.size()).forEach(w -> write(c, w));
            c.labelBinding(skip);
        }
        accumulate(c, checked);
        c.iinc(i, lanes()).goto_(head);
        c.labelBinding(end);
        judge(c, checked);
        c.return_();
    }

    /** Adds (x + y + ...) * 0 to a sum: it stays 0 as long as all are finite, and is not a number from then on. */
    private void accumulate(CodeBuilder c, List<Integer> checked) {
        if (checked.isEmpty()) {
            return;
        }
        load(c, checked.getFirst());
        for (int k = 1; k < checked.size(); k++) {
            load(c, checked.get(k));
            add(c);
        }
        zero(c);
        c.loadLocal(realKind(), sum);
        multiplyAdd(c);
        c.storeLocal(realKind(), sum);
    }

    private void judge(CodeBuilder c, List<Integer> checked) {
        if (checked.isEmpty()) {
            return;
        }
        Label fine = c.newLabel();
        isNan(c, sum);
        c.ifeq(fine);
        c.aload(FRAME_ARG).iconst_1().putfield(FRAME, "suspect", ConstantDescs.CD_boolean);
        c.labelBinding(fine);
    }

    /** Vectors of constants are left to the compiler: those from before the loop it sometimes keeps as objects, made anew in each run. */
    private boolean isInvariant(Ins ins) {
        return switch (ins.op()) {
            case CONST, INT_CONST -> lanes() == 1;
            case UNIFORM, UNIFORM_INT -> true;
            default -> false;
        };
    }

    private void fetch(CodeBuilder c, int[] slots, String field, ClassDesc array) {
        for (int k = 0; k < slots.length; k++) {
            slots[k] = c.allocateLocal(TypeKind.REFERENCE);
            c.aload(FRAME_ARG)
                    .getfield(FRAME, field, array.arrayType())
                    .loadConstant(k)
                    .aaload()
                    .astore(slots[k]);
        }
    }

    private void define(CodeBuilder c, int k) {
        Ins ins = code.instructions.get(k);
        emit(c, ins);
        TypeKind kind = kindOf(ins);
        locals[k] = c.allocateLocal(kind);
        c.storeLocal(kind, locals[k]);
    }

    private void write(CodeBuilder c, Write w) {
        int local = w.local();
        switch (w.target()) {
            case ARRAY -> store(c, () -> c.aload(arrays[w.index()]), () -> c.iload(at), local);
            case SCRATCH -> store(c, () -> c.aload(scratches[w.index()]), () -> c.iload(block), local);
            case STEPS -> storeSteps(c, () -> c.aload(steps[w.index()]), () -> c.iload(at), local);
            case BITS -> {
                c.aload(bits[w.index()]).iload(at).iload(i);
                maskBits(c, local);
                c.aload(FRAME_ARG).getfield(FRAME, "size", ConstantDescs.CD_int);
                c.loadConstant(lanes());
                c.invokestatic(
                        SUPPORT,
                        "putBits",
                        MethodTypeDesc.of(
                                ConstantDescs.CD_void,
                                LONGS,
                                ConstantDescs.CD_int,
                                ConstantDescs.CD_int,
                                ConstantDescs.CD_long,
                                ConstantDescs.CD_int,
                                ConstantDescs.CD_int));
            }
        }
    }

    final void load(CodeBuilder c, int k) {
        c.loadLocal(kindOf(code.instructions.get(k)), locals[k]);
    }

    final void loadArgs(CodeBuilder c, Ins ins) {
        ins.args().forEach(a -> load(c, a));
    }

    /** Pushes the array and the index that an instruction reads. */
    final void address(CodeBuilder c, Ins ins) {
        switch (ins.op()) {
            case PARAM -> c.aload(arrays[ins.index()]).iload(i);
            case LOAD -> c.aload(arrays[ins.index()]).iload(at);
            case LOAD_STEPS -> c.aload(steps[ins.index()]).iload(at);
            case SCRATCH -> c.aload(scratches[ins.index()]).iload(block);
            default -> throw new IllegalArgumentException(ins.op().name());
        }
    }

    /** Pushes the bits of a truth array from the current element on, lowest first. */
    final void bitsFromHere(CodeBuilder c, Ins ins) {
        c.aload(bits[ins.index()]).iload(at);
        c.invokestatic(SUPPORT, "getBits", MethodTypeDesc.of(ConstantDescs.CD_long, LONGS, ConstantDescs.CD_int));
    }

    final void uniform(CodeBuilder c, Ins ins) {
        boolean integer = ins.op() == Op.UNIFORM_INT;
        c.aload(FRAME_ARG).getfield(FRAME, integer ? "un" : single ? "uf" : "ud", integer ? INTS : realArray);
        c.loadConstant(ins.index());
        if (integer) {
            c.iaload();
            if (!single) {
                c.i2l();
            }
        } else if (single) {
            c.faload();
        } else {
            c.daload();
        }
    }

    static Target target(Write w) {
        return w.target();
    }
}
