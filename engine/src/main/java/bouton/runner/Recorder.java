package bouton.runner;

import bouton.network.Clock;

/** Keeps something after each step; called by one thread. */
public interface Recorder {
    void record(Clock clock);
}
