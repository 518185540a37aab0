package bouton.kernel.protocol;

/** The way in for messages; called by one I/O thread, so it must return at once. */
public interface Inbox {
    /** A message that passed signature and replay checks. */
    void received(Channel channel, Message message);

    /** A client subscribed to IOPub topics that begin with these bytes. */
    void subscribed(byte[] topic);
}
