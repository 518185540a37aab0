package bouton.kernel.java;

import bouton.error.BoutonException;
import bouton.kernel.comm.Comms;
import bouton.kernel.display.MimeBundle;
import bouton.kernel.lang.ExecutionContext;
import bouton.kernel.lang.RuntimeServices;
import bouton.kernel.magic.Words;
import bouton.kernel.widget.FloatSlider;
import bouton.kernel.widget.KnobSlider;
import bouton.network.Group;
import bouton.runner.Knob;
import bouton.runner.Network;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** What Java cells can say to the notebook; its methods are imported into every cell. IJava's names. */
public final class Notebook {
    private static volatile @Nullable RuntimeServices services;

    private Notebook() {}

    static void use(RuntimeServices kernel) {
        services = kernel;
    }

    /** Shows a value and returns the id under which {@link #updateDisplay} can replace it. */
    public static String display(Object value) {
        return show(render(value));
    }

    /** Shows a value as given MIME types: its own forms, or its text. */
    public static String display(Object value, String... mimes) {
        return show(render(value, mimes));
    }

    /** Replaces a displayed value. */
    public static void updateDisplay(String id, Object value) {
        cell().updateDisplay(id, render(value));
    }

    /** Replaces a displayed value by given MIME types of another. */
    public static void updateDisplay(String id, Object value, String... mimes) {
        cell().updateDisplay(id, render(value, mimes));
    }

    /** What a value looks like. */
    public static MimeBundle render(Object value) {
        return kernel().renderers().render(value);
    }

    /** A value as given MIME types: its own form of each if it has one, else its text. */
    public static MimeBundle render(Object value, String... mimes) {
        MimeBundle bundle = render(value);
        Map<String, Object> forms = new LinkedHashMap<>();
        for (String mime : mimes) {
            forms.put(mime, bundle.data().getOrDefault(mime, bundle.plain()));
        }
        return new MimeBundle(forms, bundle.metadata());
    }

    /** The value of a line magic: {@code List<String> jars = lineMagic("jars", "lib/*.jar")}. The type is the caller's word. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
    public static <T extends @Nullable Object> T lineMagic(String name, String... arguments) {
        return (T) kernel().magic(name, false).call(Words.line(List.of(arguments)), null, cell());
    }

    /** The value of a line magic, as IJava writes it. */
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public static <T extends @Nullable Object> T lineMagic(String name, List<String> arguments) {
        return lineMagic(name, arguments.toArray(String[]::new));
    }

    /** The value of a cell magic, as IJava writes it. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
    public static <T extends @Nullable Object> T cellMagic(String name, List<String> arguments, String body) {
        return (T) kernel().magic(name, true).call(Words.line(arguments), body, cell());
    }

    /** Prints as {@code System.out.printf}. */
    @SuppressWarnings("AnnotateFormatMethod")
    public static void printf(String format, @Nullable Object... arguments) {
        System.out.printf(format, arguments);
    }

    /** Empties the cell's output. */
    public static void clearOutput() {
        clearOutput(false);
    }

    /** Empties the cell's output, at once or when new output comes. */
    public static void clearOutput(boolean wait) {
        cell().clearOutput(wait);
    }

    /** Asks the user for a line. */
    public static String input(String prompt) throws IOException {
        return cell().input(prompt, false);
    }

    /** Messages to and from objects in the frontend. */
    public static Comms comms() {
        return kernel().comms();
    }

    /**
     * A slider that turns a number of a network, also while it runs: {@code slider(net, "E.tau", 1, 20)}.
     *
     * @param path as in {@link Network#knob}
     */
    public static FloatSlider slider(Network net, String path, double min, double max) {
        return KnobSlider.of(net.knob(path), min, max);
    }

    /** A slider that turns a parameter or state of a population, also while it runs. */
    public static FloatSlider slider(Group group, String name, double min, double max) {
        return KnobSlider.of(Knob.of(group, name), min, max);
    }

    /** Shows a slider and below it what a function makes of its value, anew whenever it is moved. */
    public static void interact(FloatSlider slider, DoubleFunction<?> function) {
        display(slider);
        String id = display(String.valueOf(""), "text/plain");
        ExecutionContext cell = cell();
        DoubleConsumer show = value -> cell.updateDisplay(id, render(function.apply(value)));
        show.accept(slider.value());
        slider.onChange(show);
    }

    private static String show(MimeBundle bundle) {
        String id = UUID.randomUUID().toString();
        cell().display(bundle, id);
        return id;
    }

    private static ExecutionContext cell() {
        return kernel().current();
    }

    private static RuntimeServices kernel() {
        RuntimeServices kernel = services;
        if (kernel == null) {
            throw new BoutonException("display and input work in a notebook cell only.");
        }
        return kernel;
    }
}
