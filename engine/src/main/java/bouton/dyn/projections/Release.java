package bouton.dyn.projections;

import bouton.dyn.Model;
import bouton.equation.Fn;
import bouton.network.Dynamics;
import bouton.network.Environment;
import bouton.network.Program;
import bouton.network.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Short-term plasticity of the pre neurons of a projection: a factor each on what they send. */
final class Release {
    private final List<Dynamics> factors = new ArrayList<>();

    /** @param models in order; none for no plasticity */
    Release(String owner, List<Model<?>> models, int num, Environment env) {
        for (Model<?> m : models) {
            factors.add(m.build(owner + "." + m.spec().name(), m.size().length == 0 ? new int[] {num} : m.size(), env));
        }
    }

    /** Equal for equal plasticity. */
    static List<Object> identity(List<Model<?>> models) {
        return models.stream().map(Model::identity).toList();
    }

    List<Dynamics> factors() {
        return factors;
    }

    /** The factor after the spikes of this step; null without plasticity. */
    @Nullable
    Value factor(Program program, Value spikes) {
        Value product = null;
        for (Dynamics g : factors) {
            Value f = g.call(program, spikes);
            product = product == null ? f : program.call(Fn.MUL, product, f);
        }
        return product;
    }
}
