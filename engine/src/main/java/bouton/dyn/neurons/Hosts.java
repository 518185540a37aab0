package bouton.dyn.neurons;

import bouton.dyn.Model;
import bouton.dyn.channels.Channel;
import bouton.dyn.channels.leak.IL;
import bouton.dyn.ions.CalciumDetailed;
import bouton.dyn.ions.Ion;
import bouton.dyn.ions.MixIons;
import bouton.dyn.ions.PotassiumFixed;
import bouton.dyn.ions.SodiumFixed;
import java.util.List;

/** Channels and ions live in neurons: a small one for each, so that laws, benchmarks and pictures reach them as they reach populations. */
public final class Hosts {
    private Hosts() {}

    /** The model itself, or a neuron with a leak in which it is the channel or ion {@code x}. */
    public static Model<?> of(Model<?> model) {
        return switch (model) {
            case Channel<?> c -> of(c);
            case Ion<?> ion -> leaky().add("x", ion);
            default -> model;
        };
    }

    private static CondNeuGroup leaky() {
        return new CondNeuGroup().add("IL", new IL());
    }

    /** A neuron with a leak, a channel and the ions that it needs. */
    public static CondNeuGroup of(Channel<?> c) {
        List<String> needs = c.spec().ions();
        Ion<?>[] ions = needs.stream().map(Hosts::ion).toArray(Ion<?>[]::new);
        CondNeuGroup neuron = leaky();
        for (int k = 0; k < ions.length; k++) {
            neuron.add(needs.get(k), ions[k]);
        }
        switch (ions.length) {
            case 0 -> neuron.add("x", c);
            case 1 -> ions[0].add("x", c);
            default -> neuron.add("mix", new MixIons(ions).add("x", c));
        }
        return neuron;
    }

    /** Where the channel is in that neuron. */
    public static String path(Channel<?> c) {
        List<String> needs = c.spec().ions();
        return switch (needs.size()) {
            case 0 -> "x";
            case 1 -> needs.get(0) + ".x";
            default -> "mix.x";
        };
    }

    private static Ion<?> ion(String kind) {
        return switch (kind) {
            case "Na" -> new SodiumFixed();
            case "K" -> new PotassiumFixed();
            default -> new CalciumDetailed();
        };
    }
}
