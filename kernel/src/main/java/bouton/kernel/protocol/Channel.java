package bouton.kernel.protocol;

/** The message channels of a kernel; the heartbeat carries no messages. */
public enum Channel {
    SHELL,
    CONTROL,
    STDIN,
    IOPUB
}
