package bouton.dyn;

import bouton.dyn.channels.calcium.ICaHT_HM1992;
import bouton.dyn.channels.calcium.ICaHT_Re1993;
import bouton.dyn.channels.calcium.ICaL_IS2008;
import bouton.dyn.channels.calcium.ICaN_IS2008;
import bouton.dyn.channels.calcium.ICaT_HM1992;
import bouton.dyn.channels.calcium.ICaT_HP1992;
import bouton.dyn.channels.hyperpolarization.Ih_De1996;
import bouton.dyn.channels.hyperpolarization.Ih_HM1992;
import bouton.dyn.channels.leak.IKL;
import bouton.dyn.channels.leak.IK_Leak;
import bouton.dyn.channels.leak.IL;
import bouton.dyn.channels.potassium.IAHP_De1994;
import bouton.dyn.channels.potassium.IAHP_De1994v2;
import bouton.dyn.channels.potassium.IKA1_HM1992;
import bouton.dyn.channels.potassium.IKA1_HM1992v2;
import bouton.dyn.channels.potassium.IKA2_HM1992;
import bouton.dyn.channels.potassium.IKA2_HM1992v2;
import bouton.dyn.channels.potassium.IKDR_Ba2002;
import bouton.dyn.channels.potassium.IKDR_Ba2002v2;
import bouton.dyn.channels.potassium.IKK2A_HM1992;
import bouton.dyn.channels.potassium.IKK2A_HM1992v2;
import bouton.dyn.channels.potassium.IKK2B_HM1992;
import bouton.dyn.channels.potassium.IKK2B_HM1992v2;
import bouton.dyn.channels.potassium.IKNI_Ya1989;
import bouton.dyn.channels.potassium.IKNI_Ya1989v2;
import bouton.dyn.channels.potassium.IK_HH1952;
import bouton.dyn.channels.potassium.IK_HH1952v2;
import bouton.dyn.channels.potassium.IK_TM1991;
import bouton.dyn.channels.potassium.IK_TM1991v2;
import bouton.dyn.channels.sodium.INa_Ba2002;
import bouton.dyn.channels.sodium.INa_Ba2002v2;
import bouton.dyn.channels.sodium.INa_HH1952;
import bouton.dyn.channels.sodium.INa_HH1952v2;
import bouton.dyn.channels.sodium.INa_TM1991;
import bouton.dyn.channels.sodium.INa_TM1991v2;
import bouton.dyn.ions.CalciumDetailed;
import bouton.dyn.ions.CalciumFirstOrder;
import bouton.dyn.ions.CalciumFixed;
import bouton.dyn.ions.PotassiumFixed;
import bouton.dyn.ions.SodiumFixed;
import bouton.dyn.neurons.ALIFBellec2020;
import bouton.dyn.neurons.AdExIF;
import bouton.dyn.neurons.AdExIFLTC;
import bouton.dyn.neurons.AdExIFRef;
import bouton.dyn.neurons.AdExIFRefLTC;
import bouton.dyn.neurons.AdQuaIF;
import bouton.dyn.neurons.AdQuaIFLTC;
import bouton.dyn.neurons.AdQuaIFRef;
import bouton.dyn.neurons.AdQuaIFRefLTC;
import bouton.dyn.neurons.CondNeuGroup;
import bouton.dyn.neurons.CondNeuGroupLTC;
import bouton.dyn.neurons.ExpIF;
import bouton.dyn.neurons.ExpIFLTC;
import bouton.dyn.neurons.ExpIFRef;
import bouton.dyn.neurons.ExpIFRefLTC;
import bouton.dyn.neurons.Gif;
import bouton.dyn.neurons.GifLTC;
import bouton.dyn.neurons.GifRef;
import bouton.dyn.neurons.GifRefLTC;
import bouton.dyn.neurons.HH;
import bouton.dyn.neurons.HHLTC;
import bouton.dyn.neurons.HindmarshRose;
import bouton.dyn.neurons.IF;
import bouton.dyn.neurons.IFLTC;
import bouton.dyn.neurons.Integrator;
import bouton.dyn.neurons.Izhikevich;
import bouton.dyn.neurons.IzhikevichLTC;
import bouton.dyn.neurons.IzhikevichRef;
import bouton.dyn.neurons.IzhikevichRefLTC;
import bouton.dyn.neurons.Leaky;
import bouton.dyn.neurons.LeakyIntegrator;
import bouton.dyn.neurons.Lif;
import bouton.dyn.neurons.LifLTC;
import bouton.dyn.neurons.LifRef;
import bouton.dyn.neurons.LifRefLTC;
import bouton.dyn.neurons.MorrisLecar;
import bouton.dyn.neurons.MorrisLecarLTC;
import bouton.dyn.neurons.PinskyRinzelModel;
import bouton.dyn.neurons.QuaIF;
import bouton.dyn.neurons.QuaIFLTC;
import bouton.dyn.neurons.QuaIFRef;
import bouton.dyn.neurons.QuaIFRefLTC;
import bouton.dyn.neurons.WangBuzsakiHH;
import bouton.dyn.neurons.WangBuzsakiHHLTC;
import bouton.dyn.outs.COBA;
import bouton.dyn.outs.CUBA;
import bouton.dyn.outs.MgBlock;
import bouton.dyn.rates.FHN;
import bouton.dyn.rates.FeedbackFHN;
import bouton.dyn.rates.QIF;
import bouton.dyn.rates.StuartLandauOscillator;
import bouton.dyn.rates.ThresholdLinearModel;
import bouton.dyn.rates.WilsonCowanModel;
import bouton.dyn.sources.InputGroup;
import bouton.dyn.sources.OUProcess;
import bouton.dyn.sources.OutputGroup;
import bouton.dyn.sources.PoissonGroup;
import bouton.dyn.synapses.AMPA;
import bouton.dyn.synapses.Alpha;
import bouton.dyn.synapses.BioNMDA;
import bouton.dyn.synapses.DualExpon;
import bouton.dyn.synapses.DualExponV2;
import bouton.dyn.synapses.Expon;
import bouton.dyn.synapses.GABAa;
import bouton.dyn.synapses.NMDA;
import bouton.dyn.synapses.STD;
import bouton.dyn.synapses.STP;
import bouton.error.UnknownNameException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The catalogue: every model, once. Law tests, Python classes, stubs and documentation are made from it. */
public final class Models {
    private static final Map<String, Supplier<? extends Model<?>>> ALL = new LinkedHashMap<>();

    static {
        add(
                Expon::new,
                Alpha::new,
                DualExpon::new,
                DualExponV2::new,
                NMDA::new,
                STD::new,
                STP::new,
                AMPA::new,
                GABAa::new,
                BioNMDA::new);
        add(COBA::new, CUBA::new, MgBlock::new);
        add(IF::new, IFLTC::new, Lif::new, LifLTC::new, LifRef::new, LifRefLTC::new, HH::new, HHLTC::new);
        add(ExpIF::new, ExpIFLTC::new, ExpIFRef::new, ExpIFRefLTC::new);
        add(AdExIF::new, AdExIFLTC::new, AdExIFRef::new, AdExIFRefLTC::new);
        add(QuaIF::new, QuaIFLTC::new, QuaIFRef::new, QuaIFRefLTC::new);
        add(AdQuaIF::new, AdQuaIFLTC::new, AdQuaIFRef::new, AdQuaIFRefLTC::new);
        add(Gif::new, GifLTC::new, GifRef::new, GifRefLTC::new);
        add(Izhikevich::new, IzhikevichLTC::new, IzhikevichRef::new, IzhikevichRefLTC::new);
        add(MorrisLecar::new, MorrisLecarLTC::new, WangBuzsakiHH::new, WangBuzsakiHHLTC::new);
        add(HindmarshRose::new);
        add(CondNeuGroup::new, CondNeuGroupLTC::new);
        add(INa_Ba2002::new, INa_Ba2002v2::new, INa_TM1991::new, INa_TM1991v2::new, INa_HH1952::new, INa_HH1952v2::new);
        add(
                IKDR_Ba2002::new,
                IKDR_Ba2002v2::new,
                IK_TM1991::new,
                IK_TM1991v2::new,
                IK_HH1952::new,
                IK_HH1952v2::new,
                IKA1_HM1992::new,
                IKA1_HM1992v2::new,
                IKA2_HM1992::new,
                IKA2_HM1992v2::new,
                IKK2A_HM1992::new,
                IKK2A_HM1992v2::new,
                IKK2B_HM1992::new,
                IKK2B_HM1992v2::new,
                IKNI_Ya1989::new,
                IKNI_Ya1989v2::new,
                IAHP_De1994::new,
                IAHP_De1994v2::new);
        add(
                ICaN_IS2008::new,
                ICaT_HM1992::new,
                ICaT_HP1992::new,
                ICaHT_HM1992::new,
                ICaHT_Re1993::new,
                ICaL_IS2008::new);
        add(Ih_HM1992::new, Ih_De1996::new);
        add(IL::new, IKL::new, IK_Leak::new);
        add(SodiumFixed::new, PotassiumFixed::new, CalciumFixed::new, CalciumDetailed::new, CalciumFirstOrder::new);
        add(
                FHN::new,
                FeedbackFHN::new,
                QIF::new,
                StuartLandauOscillator::new,
                WilsonCowanModel::new,
                ThresholdLinearModel::new);
        add(LeakyIntegrator::new, ALIFBellec2020::new, PinskyRinzelModel::new, Leaky::new, Integrator::new);
        add(OUProcess::new, InputGroup::new, OutputGroup::new);
        add(PoissonGroup::new);
    }

    private Models() {}

    @SafeVarargs
    private static void add(Supplier<? extends Model<?>>... makers) {
        for (Supplier<? extends Model<?>> m : makers) {
            ALL.put(m.get().spec().name(), m);
        }
    }

    /** The names of all models, in the order of the documentation. */
    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /**
     * A new description of the model of that name.
     *
     * @throws UnknownNameException if there is none
     */
    public static Model<?> named(String name) {
        Supplier<? extends Model<?>> m = ALL.get(name);
        if (m == null) {
            throw new UnknownNameException("model", name, ALL.keySet());
        }
        return m.get();
    }
}
