package bouton.compile;

import bouton.compile.PassCode.Ins;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Locale;

/**
 * The same arithmetic through the Vector API. The species is a constant of the class: as a parameter it would cost 50 to 350 times.
 * Classes of the incubator module are named in descriptors only, so this class itself loads without it.
 */
final class VectorWriter extends PassWriter {
    private static final String MODULE = "jdk.incubator.vector.";
    private static final ClassDesc VECTOR = ClassDesc.of(MODULE + "Vector");
    private static final ClassDesc SPECIES = ClassDesc.of(MODULE + "VectorSpecies");
    private static final ClassDesc MASK = ClassDesc.of(MODULE + "VectorMask");
    private static final ClassDesc OPERATORS = ClassDesc.of(MODULE + "VectorOperators");
    private static final ClassDesc COMPARISON = OPERATORS.nested("Comparison");
    private static final ClassDesc BINARY = OPERATORS.nested("Binary");
    private static final ClassDesc ASSOCIATIVE = OPERATORS.nested("Associative");
    private static final ClassDesc CONVERSION = OPERATORS.nested("Conversion");

    private final int lanes;
    private final String speciesName;
    private final ClassDesc realVector;
    private final ClassDesc intVector;
    private final ClassDesc real;
    private final ClassDesc integer;

    VectorWriter(PassCode code, int lanes) {
        super(code);
        this.lanes = lanes;
        this.speciesName = "SPECIES_" + lanes * (single ? Float.SIZE : Double.SIZE);
        this.realVector = ClassDesc.of(MODULE + (single ? "FloatVector" : "DoubleVector"));
        this.intVector = ClassDesc.of(MODULE + (single ? "IntVector" : "LongVector"));
        this.real = single ? ConstantDescs.CD_float : ConstantDescs.CD_double;
        this.integer = single ? ConstantDescs.CD_int : ConstantDescs.CD_long;
    }

    @Override
    int lanes() {
        return lanes;
    }

    @Override
    TypeKind kindOf(Ins ins) {
        return TypeKind.REFERENCE;
    }

    private void species(CodeBuilder c, ClassDesc owner) {
        c.getstatic(owner, speciesName, SPECIES);
    }

    @Override
    void emit(CodeBuilder c, Ins ins) {
        switch (ins.op()) {
            case CONST -> {
                species(c, realVector);
                if (single) {
                    c.loadConstant((float) ins.value());
                } else {
                    c.loadConstant(ins.value());
                }
                broadcast(c, realVector, real);
            }
            case INT_CONST -> {
                long v = Double.doubleToRawLongBits(ins.value());
                species(c, intVector);
                if (single) {
                    c.loadConstant((int) v);
                } else {
                    c.loadConstant(v);
                }
                broadcast(c, intVector, integer);
            }
            case UNIFORM -> {
                species(c, realVector);
                uniform(c, ins);
                broadcast(c, realVector, real);
            }
            case UNIFORM_INT -> {
                species(c, intVector);
                uniform(c, ins);
                broadcast(c, intVector, integer);
            }
            case LOAD, PARAM, SCRATCH -> {
                species(c, realVector);
                address(c, ins);
                c.invokestatic(
                        realVector,
                        "fromArray",
                        MethodTypeDesc.of(realVector, SPECIES, realArray, ConstantDescs.CD_int));
            }
            case LOAD_STEPS -> {
                species(c, intVector);
                address(c, ins);
                c.invokestatic(
                        intVector, "fromArray", MethodTypeDesc.of(intVector, SPECIES, INTS, ConstantDescs.CD_int));
            }
            case LOAD_BITS -> {
                species(c, realVector);
                bitsFromHere(c, ins);
                c.invokestatic(MASK, "fromLong", MethodTypeDesc.of(MASK, SPECIES, ConstantDescs.CD_long));
            }
            case ADD, SUB, MUL, DIV, MIN, MAX ->
                binary(c, ins, realVector, ins.op().name());
            case NEG, ABS, SQRT -> {
                loadArgs(c, ins);
                c.invokevirtual(realVector, ins.op().name().toLowerCase(Locale.ROOT), MethodTypeDesc.of(realVector));
            }
            case FMA -> {
                loadArgs(c, ins);
                c.invokevirtual(realVector, "fma", MethodTypeDesc.of(realVector, VECTOR, VECTOR));
            }
            case LT, LE, GT, GE, EQ, NE -> {
                load(c, ins.args().get(0));
                c.getstatic(OPERATORS, ins.op().name(), COMPARISON);
                load(c, ins.args().get(1));
                c.invokevirtual(realVector, "compare", MethodTypeDesc.of(MASK, COMPARISON, VECTOR));
            }
            case SELECT -> {
                load(c, ins.args().get(2));
                load(c, ins.args().get(1));
                load(c, ins.args().get(0));
                c.invokevirtual(realVector, "blend", MethodTypeDesc.of(realVector, VECTOR, MASK));
            }
            case SELECT_INT -> {
                load(c, ins.args().get(2));
                load(c, ins.args().get(1));
                load(c, ins.args().get(0));
                species(c, intVector);
                c.invokevirtual(MASK, "cast", MethodTypeDesc.of(MASK, SPECIES));
                c.invokevirtual(intVector, "blend", MethodTypeDesc.of(intVector, VECTOR, MASK));
            }
            case AND, OR -> {
                loadArgs(c, ins);
                c.invokevirtual(MASK, ins.op().name().toLowerCase(Locale.ROOT), MethodTypeDesc.of(MASK, MASK));
            }
            case NOT -> {
                loadArgs(c, ins);
                c.invokevirtual(MASK, "not", MethodTypeDesc.of(MASK));
            }
            default -> integers(c, ins);
        }
    }

    private void integers(CodeBuilder c, Ins ins) {
        switch (ins.op()) {
            case INT_ADD -> binary(c, ins, intVector, "add");
            case INT_SUB -> binary(c, ins, intVector, "sub");
            case INT_MUL -> binary(c, ins, intVector, "mul");
            case INT_AND -> binary(c, ins, intVector, "and");
            case INT_XOR -> {
                load(c, ins.args().get(0));
                c.getstatic(OPERATORS, "XOR", ASSOCIATIVE);
                load(c, ins.args().get(1));
                c.invokevirtual(intVector, "lanewise", MethodTypeDesc.of(intVector, BINARY, VECTOR));
            }
            case SHIFT_LEFT, SHIFT_RIGHT, SHIFT_DOWN -> {
                load(c, ins.args().get(0));
                String shift = ins.op() == Op.SHIFT_LEFT ? "LSHL" : ins.op() == Op.SHIFT_RIGHT ? "ASHR" : "LSHR";
                c.getstatic(OPERATORS, shift, BINARY);
                long by = Double.doubleToRawLongBits(
                        code.instructions.get(ins.args().get(1)).value());
                if (single) {
                    c.loadConstant((int) by);
                } else {
                    c.loadConstant(by);
                }
                c.invokevirtual(intVector, "lanewise", MethodTypeDesc.of(intVector, BINARY, integer));
            }
            case TO_REAL -> {
                loadArgs(c, ins);
                c.getstatic(OPERATORS, single ? "I2F" : "L2D", CONVERSION);
                c.loadConstant(0);
                c.invokevirtual(VECTOR, "convert", MethodTypeDesc.of(VECTOR, CONVERSION, ConstantDescs.CD_int));
                c.checkcast(realVector);
            }
            case BITS_OF -> {
                loadArgs(c, ins);
                c.invokevirtual(
                        realVector, single ? "reinterpretAsInts" : "reinterpretAsLongs", MethodTypeDesc.of(intVector));
            }
            case REAL_OF_BITS -> {
                loadArgs(c, ins);
                c.invokevirtual(
                        intVector,
                        single ? "reinterpretAsFloats" : "reinterpretAsDoubles",
                        MethodTypeDesc.of(realVector));
            }
            default -> throw new IllegalArgumentException(ins.op().name());
        }
    }

    private static void broadcast(CodeBuilder c, ClassDesc vector, ClassDesc element) {
        c.invokestatic(vector, "broadcast", MethodTypeDesc.of(vector, SPECIES, element));
    }

    private void binary(CodeBuilder c, Ins ins, ClassDesc vector, String name) {
        loadArgs(c, ins);
        c.invokevirtual(vector, name.toLowerCase(Locale.ROOT), MethodTypeDesc.of(vector, VECTOR));
    }

    @Override
    void store(CodeBuilder c, Runnable array, Runnable index, int local) {
        load(c, local);
        array.run();
        index.run();
        c.invokevirtual(
                realVector, "intoArray", MethodTypeDesc.of(ConstantDescs.CD_void, realArray, ConstantDescs.CD_int));
    }

    @Override
    void storeSteps(CodeBuilder c, Runnable array, Runnable index, int local) {
        load(c, local);
        array.run();
        index.run();
        c.invokevirtual(intVector, "intoArray", MethodTypeDesc.of(ConstantDescs.CD_void, INTS, ConstantDescs.CD_int));
    }

    @Override
    TypeKind realKind() {
        return TypeKind.REFERENCE;
    }

    @Override
    void zero(CodeBuilder c) {
        species(c, realVector);
        c.invokestatic(realVector, "zero", MethodTypeDesc.of(realVector, SPECIES));
    }

    @Override
    void add(CodeBuilder c) {
        c.invokevirtual(realVector, "add", MethodTypeDesc.of(realVector, VECTOR));
    }

    @Override
    void multiplyAdd(CodeBuilder c) {
        c.invokevirtual(realVector, "fma", MethodTypeDesc.of(realVector, VECTOR, VECTOR));
    }

    @Override
    void isNan(CodeBuilder c, int slot) {
        c.aload(slot).getstatic(OPERATORS, "NE", COMPARISON).aload(slot);
        c.invokevirtual(realVector, "compare", MethodTypeDesc.of(MASK, COMPARISON, VECTOR));
        c.invokevirtual(MASK, "anyTrue", MethodTypeDesc.of(ConstantDescs.CD_boolean));
    }

    @Override
    void any(CodeBuilder c, int local) {
        load(c, local);
        c.invokevirtual(MASK, "anyTrue", MethodTypeDesc.of(ConstantDescs.CD_boolean));
    }

    @Override
    void maskBits(CodeBuilder c, int local) {
        load(c, local);
        c.invokevirtual(MASK, "toLong", MethodTypeDesc.of(ConstantDescs.CD_long));
    }
}
