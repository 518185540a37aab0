package bouton.kernel.protocol;

/** The way out for messages: sockets in a notebook, a list in a test. Thread-safe, keeps the order of each calling thread; sending never waits. */
public interface Transport {
    /** Sends a message. */
    void send(Channel channel, Message message);

    /**
     * Waits while too much waits to be sent. What may send without end, such as the output of a cell, calls this before each message. Never called
     * under a lock that an {@link Inbox} takes.
     */
    default void awaitRoom() {}
}
