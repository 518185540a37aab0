package bouton.bench;

/**
 * How large a benchmark is, how long it runs, and what it must do to be worth timing.
 *
 * @param n number of neurons
 * @param ms biological time of a run
 * @param low least mean rate of the neurons, Hz
 * @param high largest mean rate, Hz
 * @param synapses number of synapses expected; what is built may differ by 1 %
 */
record Scale(int n, double ms, double low, double high, long synapses) {
    void check(String name, double rate, long built) {
        if (Math.abs(built - synapses) > 0.01 * synapses) {
            throw new IllegalStateException(name + " has " + built + " synapses and should have " + synapses
                    + ": not the network it says it is");
        }
        if (!(rate >= low && rate <= high)) {
            throw new IllegalStateException(name + " fires at " + rate + " Hz and should fire at " + low + " to " + high
                    + ": not a time worth printing");
        }
    }
}
