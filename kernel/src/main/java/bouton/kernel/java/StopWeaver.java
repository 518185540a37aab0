package bouton.kernel.java;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts a {@link StopCheck} at the entry of every method and before every backward branch of a class. */
final class StopWeaver implements CodeTransform {
    private static final DynamicCallSiteDesc CHECK = DynamicCallSiteDesc.of(
            MethodHandleDesc.ofMethod(
                    DirectMethodHandleDesc.Kind.STATIC,
                    ClassDesc.of(StopCheck.class.getName()),
                    "bootstrap",
                    java.lang.constant.MethodTypeDesc.of(
                            ConstantDescs.CD_CallSite,
                            ConstantDescs.CD_MethodHandles_Lookup,
                            ConstantDescs.CD_String,
                            ConstantDescs.CD_MethodType)),
            "stopCheck",
            ConstantDescs.MTD_void);

    private final Set<Label> passed = new HashSet<>();

    private StopWeaver() {}

    /**
     * The woven class.
     *
     * @param bytes a class file
     * @param classFiles finds the class file of another class by its resource name, without loading the class; null when there is none
     */
    static byte[] weave(byte[] bytes, Function<String, @Nullable InputStream> classFiles) {
        ClassFile context = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(type -> classFiles.apply(resource(type)))
                        .orElse(ClassHierarchyResolver.defaultResolver())));
        return context.transformClass(
                context.parse(bytes),
                ClassTransform.transformingMethodBodies(CodeTransform.ofStateful(StopWeaver::new)));
    }

    /** Bytes as the stream that a class file resolver wants. */
    static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public void atStart(CodeBuilder builder) {
        builder.invokedynamic(CHECK);
    }

    @Override
    public void accept(CodeBuilder builder, CodeElement element) {
        boolean back = switch (element) {
            case LabelTarget target -> {
                passed.add(target.label());
                yield false;
            }
            case BranchInstruction branch -> passed.contains(branch.target());
            case TableSwitchInstruction table -> table.cases().stream().anyMatch(c -> passed.contains(c.target()));
            case LookupSwitchInstruction lookup -> lookup.cases().stream().anyMatch(c -> passed.contains(c.target()));
            default -> false;
        };
        if (back) {
            builder.invokedynamic(CHECK);
        }
        builder.with(element);
    }

    private static String resource(ClassDesc type) {
        String descriptor = type.descriptorString();
        return type.isClassOrInterface() ? descriptor.substring(1, descriptor.length() - 1) + ".class" : descriptor;
    }
}
