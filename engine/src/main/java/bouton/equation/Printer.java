package bouton.equation;

import bouton.equation.Expr.Call;
import bouton.equation.Expr.Num;
import bouton.equation.Expr.Sym;
import java.util.stream.Collectors;

/** Writes an expression the way a model would, with no more parentheses than needed. */
final class Printer {
    private Printer() {}

    static String print(Expr e) {
        return print(e, 0);
    }

    private static String print(Expr e, int context) {
        return switch (e) {
            case Num n -> number(n.value());
            case Sym s -> s.name();
            case Call c -> {
                String symbol = symbol(c.fn());
                if (symbol.isEmpty()) {
                    yield c.fn().text()
                            + c.args().stream().map(Printer::print).collect(Collectors.joining(", ", "(", ")"));
                }
                int level = level(c.fn());
                String text = c.args().size() == 1
                        ? symbol + print(c.arg(0), level)
                        : print(c.arg(0), level) + symbol + print(c.arg(1), level + 1);
                yield level < context ? "(" + text + ")" : text;
            }
        };
    }

    private static String number(double v) {
        return v == Math.rint(v) && Math.abs(v) < 1e15 ? Long.toString((long) v) : Double.toString(v);
    }

    private static String symbol(Fn fn) {
        return switch (fn) {
            case ADD -> " + ";
            case SUB -> " - ";
            case MUL -> " * ";
            case DIV -> " / ";
            case NEG -> "-";
            case POW -> "^";
            case LT -> " < ";
            case LE -> " <= ";
            case GT -> " > ";
            case GE -> " >= ";
            case EQ -> " == ";
            case NE -> " != ";
            case AND -> " and ";
            case OR -> " or ";
            case NOT -> "not ";
            default -> "";
        };
    }

    private static int level(Fn fn) {
        return switch (fn) {
            case OR -> 1;
            case AND -> 2;
            case NOT -> 3;
            case LT, LE, GT, GE, EQ, NE -> 4;
            case ADD, SUB -> 5;
            case MUL, DIV -> 6;
            case NEG -> 7;
            default -> 8;
        };
    }
}
