package bouton.dyn.sources;

import bouton.dyn.Source;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;

/**
 * Elements that pass on what they are given: the output of a network.
 */
public final class OutputGroup extends Source<OutputGroup> {
    static final String EQUATIONS = """
            title "Elements that pass on what they are given: the output of a network"
            tags linear
            state x = 0 "what it was given in the last step"
            after x = input
            output x
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("OutputGroup", EQUATIONS);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public OutputGroup(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static OutputGroup desc() {
        return new OutputGroup();
    }
}
