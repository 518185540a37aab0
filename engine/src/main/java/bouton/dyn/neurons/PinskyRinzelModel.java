package bouton.dyn.neurons;

import bouton.dyn.Neuron;
import bouton.equation.ModelParser;
import bouton.equation.ModelSpec;
import bouton.init.Values;

/**
 * Pinsky-Rinzel neuron: a soma (Vs) with sodium and potassium spikes and a dendrite (Vd) with calcium, coupled by the conductance
 * gc. Currents go to the variables Is (soma) and Id (dendrite). It has no spike; an update returns Vs.
 * Pinsky and Rinzel 1994, doi 10.1007/BF00962717.
 */
public final class PinskyRinzelModel extends Neuron<PinskyRinzelModel> {
    static final String EQUATIONS = """
            title "Pinsky-Rinzel neuron: soma and dendrite of a pyramidal cell of CA3"
            tags brainpy.neurons
            reference "Pinsky PF, Rinzel J (1994) Intrinsic and network rhythmogenesis in a reduced Traub model for CA3 neurons. J Comput Neurosci 1:39. doi:10.1007/BF00962717"
            note "As in brainpy the potassium current that calcium opens is gC min(Ca / 250, 1) (Vd - EK); in the paper the gate c is a factor of it. Here c goes its way without effect."
            param gNa = 30 [mS/cm2] >= 0 "conductance of sodium, soma"
            param gK = 15 [mS/cm2] >= 0 "conductance of the delayed rectifier, soma"
            param gCa = 10 [mS/cm2] >= 0 "conductance of calcium, dendrite"
            param gAHP = 0.8 [mS/cm2] >= 0 "conductance of the afterhyperpolarisation, dendrite"
            param gC = 15 [mS/cm2] >= 0 "conductance of potassium opened by calcium, dendrite"
            param gL = 0.1 [mS/cm2] >= 0 "conductance of the leak"
            param ENa = 60 [mV] "reversal potential of sodium"
            param EK = -75 [mV] "reversal potential of potassium"
            param ECa = 80 [mV] "reversal potential of calcium"
            param EL = -60 [mV] "reversal potential of the leak"
            param gc = 2.1 [mS/cm2] >= 0 "conductance between soma and dendrite"
            param V_th = 20 [mV] "not in the equations; kept for its name"
            param Cm = 3 [uF/cm2] > 0 "membrane capacitance"
            param p = 0.5 in (0, 1) "share of the soma in the membrane"
            param A = 1 "not in the equations; kept for its name"
            init Vs_initializer = -64.6 [mV] "first values of Vs"
            init Vd_initializer = -64.5 [mV] "first values of Vd"
            init Ca_initializer = 0.2 "first values of Ca"
            port Is [uA/cm2] "current into the soma, cleared at the end of each step"
            port Id [uA/cm2] "current into the dendrite, cleared at the end of each step"
            let m_alpha = 1.28 / exprel(-(Vs + 46.9) / 4)
            let m_beta = 1.4 / exprel((Vs + 19.9) / 5)
            let m_inf = m_alpha / (m_alpha + m_beta)
            let h_alpha = 0.128 * exp(-(Vs + 43) / 18)
            let h_beta = 4 / (1 + exp(-(Vs + 20) / 5))
            let n_alpha = 0.08 / exprel(-(Vs + 24.9) / 5)
            let n_beta = 0.25 * exp(-0.025 * (Vs + 40))
            let s_alpha = 1.6 / (1 + exp(-0.072 * (Vd - 5)))
            let s_beta = 0.1 / exprel((Vd + 8.9) / 5)
            let c_rise = (exp((Vd + 50) / 11) - exp((Vd + 53.5) / 27)) / 18.975
            let c_fall = 2 * exp(-(Vd + 53.5) / 27)
            let c_alpha = where(Vd <= -10, c_rise, c_fall)
            let c_beta = where(Vd <= -10, c_fall - c_rise, 0)
            let q_alpha = min(2e-5 * Ca, 0.01)
            state Vs = Vs_initializer [mV] "potential of the soma"
            state Vd = Vd_initializer [mV] "potential of the dendrite"
            state Ca = Ca_initializer "calcium of the dendrite"
            state h = h_alpha / (h_alpha + h_beta) "inactivation of sodium"
            state n = n_alpha / (n_alpha + n_beta) "activation of the delayed rectifier"
            state s = s_alpha / (s_alpha + s_beta) "activation of calcium"
            state c = c_alpha / (c_alpha + c_beta) "activation of potassium by calcium and Vd"
            state q = q_alpha / (q_alpha + 0.001) "activation of the afterhyperpolarisation"
            dVs/dt = (-gNa * m_inf^2 * h * (Vs - ENa) - gK * n * (Vs - EK) - gL * (Vs - EL) + gc / p * (Vd - Vs) + Is / p) / Cm
            dVd/dt = (-gL * (Vd - EL) - gCa * s * s * (Vd - ECa) - gAHP * q * (Vd - EK) - gC * min(Ca / 250, 1) * (Vd - EK) + gc / (1 - p) * (Vs - Vd) + Id / (1 - p)) / Cm
            dCa/dt = -0.13 * gCa * s * s * (Vd - ECa) - 0.075 * Ca
            dh/dt = h_alpha * (1 - h) - h_beta * h
            dn/dt = n_alpha * (1 - n) - n_beta * n
            ds/dt = s_alpha * (1 - s) - s_beta * s
            dc/dt = c_alpha * (1 - c) - c_beta * c
            dq/dt = q_alpha * (1 - q) - 0.001 * q
            output Vs
            """;

    /** What the engine makes everything from. */
    public static final ModelSpec SPEC = ModelParser.parse("PinskyRinzelModel", EQUATIONS);

    /** @param size sizes of the population; none for a description that gets its size from where it is used */
    public PinskyRinzelModel(int... size) {
        super(SPEC, size);
    }

    /** A description without a size yet. */
    public static PinskyRinzelModel desc() {
        return new PinskyRinzelModel();
    }

    /** Conductance of sodium, soma, mS/cm2, &gt;= 0; default 30. */
    public PinskyRinzelModel gNa(double value) {
        return set("gNa", value);
    }

    /** The same, one value per element. */
    public PinskyRinzelModel gNa(Values values) {
        return set("gNa", values);
    }

    /** Conductance of the delayed rectifier, soma, mS/cm2, &gt;= 0; default 15. */
    public PinskyRinzelModel gK(double value) {
        return set("gK", value);
    }

    /** The same, one value per element. */
    public PinskyRinzelModel gK(Values values) {
        return set("gK", values);
    }

    /** Conductance of calcium, dendrite, mS/cm2, &gt;= 0; default 10. */
    public PinskyRinzelModel gCa(double value) {
        return set("gCa", value);
    }

    /** The same, one value per element. */
    public PinskyRinzelModel gCa(Values values) {
        return set("gCa", values);
    }

    /** Conductance of the afterhyperpolarisation, dendrite, mS/cm2, &gt;= 0; default 0.8. */
    public PinskyRinzelModel gAHP(double value) {
        return set("gAHP", value);
    }

    /** The same, one value per element. */
    public PinskyRinzelModel gAHP(Values values) {
        return set("gAHP", values);
    }

    /** Conductance of potassium opened by calcium, dendrite, mS/cm2, &gt;= 0; default 15. */
    public PinskyRinzelModel gC(double value) {
        return set("gC", value);
    }

    /** The same, one value per element. */
    public PinskyRinzelModel gC(Values values) {
        return set("gC", values);
    }

    /** Conductance of the leak, mS/cm2, &gt;= 0; default 0.1. */
    public PinskyRinzelModel gL(double value) {
        return set("gL", value);
    }

    /** The same, one value per element. */
    public PinskyRinzelModel gL(Values values) {
        return set("gL", values);
    }

    /** Reversal potential of sodium, mV; default 60. */
    public PinskyRinzelModel ENa(double value) {
        return set("ENa", value);
    }

    /** The same, one value per element. */
    public PinskyRinzelModel ENa(Values values) {
        return set("ENa", values);
    }

    /** Reversal potential of potassium, mV; default -75. */
    public PinskyRinzelModel EK(double value) {
        return set("EK", value);
    }

    /** The same, one value per element. */
    public PinskyRinzelModel EK(Values values) {
        return set("EK", values);
    }

    /** Reversal potential of calcium, mV; default 80. */
    public PinskyRinzelModel ECa(double value) {
        return set("ECa", value);
    }

    /** The same, one value per element. */
    public PinskyRinzelModel ECa(Values values) {
        return set("ECa", values);
    }

    /** Reversal potential of the leak, mV; default -60. */
    public PinskyRinzelModel EL(double value) {
        return set("EL", value);
    }

    /** The same, one value per element. */
    public PinskyRinzelModel EL(Values values) {
        return set("EL", values);
    }

    /** Conductance between soma and dendrite, mS/cm2, &gt;= 0; default 2.1. */
    public PinskyRinzelModel gc(double value) {
        return set("gc", value);
    }

    /** The same, one value per element. */
    public PinskyRinzelModel gc(Values values) {
        return set("gc", values);
    }

    /** Not in the equations; kept for its name, mV; default 20. */
    public PinskyRinzelModel V_th(double value) {
        return set("V_th", value);
    }

    /** The same, one value per element. */
    public PinskyRinzelModel V_th(Values values) {
        return set("V_th", values);
    }

    /** Membrane capacitance, uF/cm2, &gt; 0; default 3. */
    public PinskyRinzelModel Cm(double value) {
        return set("Cm", value);
    }

    /** The same, one value per element. */
    public PinskyRinzelModel Cm(Values values) {
        return set("Cm", values);
    }

    /** Share of the soma in the membrane, in (0, 1); default 0.5. */
    public PinskyRinzelModel p(double value) {
        return set("p", value);
    }

    /** The same, one value per element. */
    public PinskyRinzelModel p(Values values) {
        return set("p", values);
    }

    /** Not in the equations; kept for its name; default 1. */
    public PinskyRinzelModel A(double value) {
        return set("A", value);
    }

    /** The same, one value per element. */
    public PinskyRinzelModel A(Values values) {
        return set("A", values);
    }

    /** First values of Vs, mV; default -64.6. */
    public PinskyRinzelModel Vs_initializer(Values values) {
        return set("Vs_initializer", values);
    }

    /** The first values of Vs: the same as {@link #Vs_initializer}. */
    public PinskyRinzelModel Vs(Values values) {
        return set("Vs_initializer", values);
    }

    /** First values of Vd, mV; default -64.5. */
    public PinskyRinzelModel Vd_initializer(Values values) {
        return set("Vd_initializer", values);
    }

    /** The first values of Vd: the same as {@link #Vd_initializer}. */
    public PinskyRinzelModel Vd(Values values) {
        return set("Vd_initializer", values);
    }

    /** First values of Ca; default 0.2. */
    public PinskyRinzelModel Ca_initializer(Values values) {
        return set("Ca_initializer", values);
    }

    /** The first values of Ca: the same as {@link #Ca_initializer}. */
    public PinskyRinzelModel Ca(Values values) {
        return set("Ca_initializer", values);
    }
}
