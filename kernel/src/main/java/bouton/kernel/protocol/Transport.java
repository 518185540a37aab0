package bouton.kernel.protocol;

/** The way out for messages: sockets in a notebook, a list in a test. Thread-safe, keeps the order of each calling thread, never waits long. */
public interface Transport {
    /** Sends a message. */
    void send(Channel channel, Message message);
}
