package bouton.equation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An expression of the equation language: a number, a symbol, or a function of expressions. Immutable. */
public sealed interface Expr {
    /** A literal. */
    record Num(double value) implements Expr {
        // Here and not in Expr, whose initializer would wait for this class while this class waits for it.
        static final Num ZERO = new Num(0);
        static final Num ONE = new Num(1);
    }

    /** A parameter, state, derived constant, {@code t}, {@code dt} or {@code input}. */
    record Sym(String name) implements Expr {}

    /**
     * A function of its arguments.
     *
     * @param id tells apart two draws written at two places; 0 for functions that are not random
     */
    record Call(Fn fn, List<Expr> args, int id) implements Expr {
        public Call {
            args = List.copyOf(args);
        }

        Expr arg(int i) {
            return args.get(i);
        }
    }

    /** A number. */
    static Expr num(double value) {
        return new Num(value);
    }

    /** A symbol. */
    static Expr sym(String name) {
        return new Sym(name);
    }

    /** {@code fn(args)}, simplified where that is exact: neutral elements, zero factors, constants. */
    static Expr call(Fn fn, Expr... args) {
        return Simplify.call(fn, args);
    }

    /** The same with the arguments in a list. */
    static Expr call(Fn fn, List<Expr> args) {
        return call(fn, args.toArray(Expr[]::new));
    }

    static Expr add(Expr a, Expr b) {
        return call(Fn.ADD, a, b);
    }

    static Expr sub(Expr a, Expr b) {
        return call(Fn.SUB, a, b);
    }

    static Expr mul(Expr a, Expr b) {
        return call(Fn.MUL, a, b);
    }

    static Expr div(Expr a, Expr b) {
        return call(Fn.DIV, a, b);
    }

    static Expr neg(Expr a) {
        return call(Fn.NEG, a);
    }

    /** The names of all symbols in it, in order of appearance. */
    default Set<String> symbols() {
        Set<String> names = new LinkedHashSet<>();
        collect(this, names);
        return names;
    }

    private static void collect(Expr e, Set<String> names) {
        switch (e) {
            case Num _ -> {}
            case Sym s -> names.add(s.name);
            case Call c -> c.args.forEach(a -> collect(a, names));
        }
    }

    /** True if the symbol occurs in it. */
    default boolean mentions(String name) {
        return switch (this) {
            case Num _ -> false;
            case Sym s -> s.name.equals(name);
            case Call c -> c.args.stream().anyMatch(a -> a.mentions(name));
        };
    }

    /** The calls of a function in it, those in the arguments of others too. */
    default java.util.stream.Stream<Call> calls(Fn fn) {
        return switch (this) {
            case Num _, Sym _ -> java.util.stream.Stream.of();
            case Call c ->
                java.util.stream.Stream.concat(
                        c.fn == fn ? java.util.stream.Stream.of(c) : java.util.stream.Stream.of(),
                        c.args.stream().flatMap(a -> a.calls(fn)));
        };
    }

    /** The same expression with symbols replaced. {@code old(v)} and {@code delayed(v, d)} keep theirs. */
    default Expr substitute(Map<String, Expr> replacements) {
        return switch (this) {
            case Num n -> n;
            case Sym s -> replacements.getOrDefault(s.name, s);
            case Call c when c.fn == Fn.OLD || c.fn == Fn.GIVEN || c.fn == Fn.DELAYED -> c;
            case Call c -> {
                List<Expr> args = new ArrayList<>(c.args.size());
                c.args.forEach(a -> args.add(a.substitute(replacements)));
                yield c.fn.isRandom() ? new Call(c.fn, args, c.id) : call(c.fn, args.toArray(Expr[]::new));
            }
        };
    }

    /**
     * The same expression with symbols renamed, those in {@code old(v)} and {@code given(p)} too.
     *
     * @param draws added to the numbers of its draws, so that they differ from those of other expressions
     */
    default Expr rename(java.util.function.UnaryOperator<String> names, int draws) {
        return switch (this) {
            case Num n -> n;
            case Sym s -> new Sym(names.apply(s.name));
            case Call c ->
                new Call(
                        c.fn,
                        c.args.stream().map(a -> a.rename(names, draws)).toList(),
                        c.fn.isRandom() ? c.id + draws : c.id);
        };
    }

    /** The expression as it would be written in a model. */
    default String text() {
        return Printer.print(this);
    }
}
