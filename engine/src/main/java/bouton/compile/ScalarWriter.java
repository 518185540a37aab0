package bouton.compile;

import bouton.compile.PassCode.Ins;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Locale;

/** Plain Java arithmetic, one element a turn: the form that runs without the vector module, and the oracle for the other. */
final class ScalarWriter extends PassWriter {
    private static final ClassDesc MATH = ClassDesc.of("java.lang.Math");

    private final ClassDesc real;
    private final ClassDesc integer;
    private final TypeKind realKind;
    private final TypeKind intKind;

    ScalarWriter(PassCode code) {
        super(code);
        real = single ? ConstantDescs.CD_float : ConstantDescs.CD_double;
        integer = single ? ConstantDescs.CD_int : ConstantDescs.CD_long;
        realKind = single ? TypeKind.FLOAT : TypeKind.DOUBLE;
        intKind = single ? TypeKind.INT : TypeKind.LONG;
    }

    @Override
    int lanes() {
        return 1;
    }

    @Override
    TypeKind kindOf(Ins ins) {
        return ins.op().isLogical() ? TypeKind.INT : ins.op().isInt() ? intKind : realKind;
    }

    @Override
    void emit(CodeBuilder c, Ins ins) {
        switch (ins.op()) {
            case CONST -> {
                if (single) {
                    c.loadConstant((float) ins.value());
                } else {
                    c.loadConstant(ins.value());
                }
            }
            case INT_CONST -> {
                long v = Double.doubleToRawLongBits(ins.value());
                if (single) {
                    c.loadConstant((int) v);
                } else {
                    c.loadConstant(v);
                }
            }
            case UNIFORM, UNIFORM_INT -> uniform(c, ins);
            case LOAD, PARAM, SCRATCH -> {
                address(c, ins);
                c.arrayLoad(realKind);
            }
            case LOAD_STEPS -> {
                address(c, ins);
                c.iaload();
            }
            case LOAD_BITS -> {
                bitsFromHere(c, ins);
                c.l2i().loadConstant(1).iand();
            }
            case ADD, SUB, MUL, DIV, NEG -> {
                loadArgs(c, ins);
                arithmetic(c, ins.op());
            }
            case ABS, FMA, MIN, MAX -> {
                loadArgs(c, ins);
                call(
                        c,
                        MATH,
                        ins.op().name().toLowerCase(Locale.ROOT),
                        real,
                        ins.args().size());
            }
            case SQRT -> {
                loadArgs(c, ins);
                call(c, SUPPORT, "sqrt", real, 1);
            }
            case LT, LE, GT, GE, EQ, NE -> {
                loadArgs(c, ins);
                c.invokestatic(
                        SUPPORT,
                        ins.op().name().toLowerCase(Locale.ROOT),
                        MethodTypeDesc.of(ConstantDescs.CD_boolean, real, real));
            }
            case SELECT, SELECT_INT -> {
                loadArgs(c, ins);
                ClassDesc type = ins.op() == Op.SELECT ? real : ConstantDescs.CD_int;
                c.invokestatic(SUPPORT, "select", MethodTypeDesc.of(type, ConstantDescs.CD_boolean, type, type));
            }
            case AND -> {
                loadArgs(c, ins);
                c.iand();
            }
            case OR -> {
                loadArgs(c, ins);
                c.ior();
            }
            case NOT -> {
                loadArgs(c, ins);
                c.loadConstant(1).ixor();
            }
            default -> integers(c, ins);
        }
    }

    private void integers(CodeBuilder c, Ins ins) {
        ClassDesc box = ClassDesc.of(single ? "java.lang.Float" : "java.lang.Double");
        loadArgs(c, ins);
        switch (ins.op()) {
            case INT_ADD -> either(c, CodeBuilder::iadd, CodeBuilder::ladd);
            case INT_SUB -> either(c, CodeBuilder::isub, CodeBuilder::lsub);
            case SHIFT_LEFT -> either(c, CodeBuilder::ishl, b -> b.l2i().lshl());
            case SHIFT_DOWN -> either(c, CodeBuilder::iushr, b -> b.l2i().lushr());
            case INT_MUL -> either(c, CodeBuilder::imul, CodeBuilder::lmul);
            case INT_AND -> either(c, CodeBuilder::iand, CodeBuilder::land);
            case INT_XOR -> either(c, CodeBuilder::ixor, CodeBuilder::lxor);
            case SHIFT_RIGHT -> either(c, CodeBuilder::ishr, b -> b.l2i().lshr());
            case TO_REAL -> either(c, CodeBuilder::i2f, CodeBuilder::l2d);
            case BITS_OF ->
                c.invokestatic(
                        box, single ? "floatToRawIntBits" : "doubleToRawLongBits", MethodTypeDesc.of(integer, real));
            case REAL_OF_BITS ->
                c.invokestatic(box, single ? "intBitsToFloat" : "longBitsToDouble", MethodTypeDesc.of(real, integer));
            default -> throw new IllegalArgumentException(ins.op().name());
        }
    }

    private void either(
            CodeBuilder c, java.util.function.Consumer<CodeBuilder> s, java.util.function.Consumer<CodeBuilder> d) {
        (single ? s : d).accept(c);
    }

    private void arithmetic(CodeBuilder c, Op op) {
        switch (op) {
            case ADD -> either(c, CodeBuilder::fadd, CodeBuilder::dadd);
            case SUB -> either(c, CodeBuilder::fsub, CodeBuilder::dsub);
            case MUL -> either(c, CodeBuilder::fmul, CodeBuilder::dmul);
            case DIV -> either(c, CodeBuilder::fdiv, CodeBuilder::ddiv);
            default -> either(c, CodeBuilder::fneg, CodeBuilder::dneg);
        }
    }

    private static void call(CodeBuilder c, ClassDesc owner, String name, ClassDesc type, int args) {
        c.invokestatic(owner, name, MethodTypeDesc.of(type, java.util.Collections.nCopies(args, type)));
    }

    @Override
    void store(CodeBuilder c, Runnable array, Runnable index, int local) {
        array.run();
        index.run();
        load(c, local);
        c.arrayStore(realKind);
    }

    @Override
    void storeSteps(CodeBuilder c, Runnable array, Runnable index, int local) {
        array.run();
        index.run();
        load(c, local);
        c.iastore();
    }

    @Override
    TypeKind realKind() {
        return realKind;
    }

    @Override
    void zero(CodeBuilder c) {
        either(c, CodeBuilder::fconst_0, CodeBuilder::dconst_0);
    }

    @Override
    void add(CodeBuilder c) {
        arithmetic(c, Op.ADD);
    }

    @Override
    void multiplyAdd(CodeBuilder c) {
        call(c, MATH, "fma", real, 3);
    }

    @Override
    void isNan(CodeBuilder c, int slot) {
        ClassDesc box = ClassDesc.of(single ? "java.lang.Float" : "java.lang.Double");
        c.loadLocal(realKind, slot).invokestatic(box, "isNaN", MethodTypeDesc.of(ConstantDescs.CD_boolean, real));
    }

    @Override
    void any(CodeBuilder c, int local) {
        load(c, local);
    }

    @Override
    void maskBits(CodeBuilder c, int local) {
        load(c, local);
        c.i2l();
    }
}
