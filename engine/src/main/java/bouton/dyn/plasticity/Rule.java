package bouton.dyn.plasticity;

import bouton.dyn.Model;
import bouton.equation.Evaluate;
import bouton.equation.Expr;
import bouton.equation.ModelSpec;
import bouton.error.BadValueException;
import bouton.init.Draw;
import bouton.init.Values;

/**
 * The description of a rule of plasticity: how spikes and traces of pre and post neurons change the weight between them. Used by
 * projections with plastic weights.
 *
 * @param <M> the rule's own type
 */
public abstract class Rule<M extends Rule<M>> extends Model<M> {
    protected Rule(ModelSpec spec) {
        super(spec);
    }

    /** Puts it to work on the synapses of a projection. */
    public abstract Learning start(Synapses synapses);

    /** A parameter that is one number, checked against its range; its default if it was not set. */
    protected final double number(String param) {
        ModelSpec.Param p = spec().param(param);
        Values given = values().get(param);
        double v = given == null ? standard(param) : one(param, given);
        if (!p.range().contains(v)) {
            String unit = p.unit().isEmpty() ? "" : " " + p.unit();
            throw new BadValueException(
                    spec().name() + "." + param + " must be " + p.range().text() + unit + ", but is " + v + ".");
        }
        return v;
    }

    private double standard(String param) {
        Expr e = spec().param(param).value();
        if (e == null) {
            throw new BadValueException(spec().name() + "." + param + " has no value; set it.");
        }
        return Evaluate.value(e, new Evaluate.Context() {
            @Override
            public double symbol(String name) {
                return number(name);
            }

            @Override
            public boolean given(String name) {
                return values().containsKey(name);
            }
        });
    }

    /** A bound of the weights: infinite if it was not set. */
    protected final double bound(String param, double without) {
        return values().containsKey(param) ? number(param) : without;
    }

    private double one(String param, Values given) {
        return given.sample(spec().name() + "." + param, new int[] {1}, new Draw(0, 0))[0];
    }
}
