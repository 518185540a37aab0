package bouton.kernel.wire;

import bouton.error.BoutonException;
import bouton.kernel.protocol.Channel;
import bouton.kernel.protocol.Inbox;
import bouton.kernel.protocol.Message;
import bouton.kernel.protocol.ProtocolException;
import bouton.kernel.protocol.Transport;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/**
 * The sockets of a kernel. One I/O thread owns shell, control, stdin and IOPub; other threads leave messages in a queue and wake it through an
 * inproc pair, so nothing ever sleeps and polls. The heartbeat has a thread of its own.
 */
public final class Wire implements Transport, AutoCloseable {
    private static final int LINGER_MS = 1000;
    /** Messages taken from one channel before the others have their turn, so that a flood on shell cannot starve an interrupt. */
    private static final int TURN = 16;
    /** Messages sent before the channels are looked at again, so that a flood of output cannot starve an interrupt either. */
    private static final int SEND_TURN = 64;
    /** Messages that may wait before the output of cells has to; enough to keep the I/O thread busy, few enough for the heap. */
    private static final int ROOM = 256;

    private static final String WAKE = "inproc://wake";
    private static final String END_BEAT = "inproc://end-beat";

    private record Outgoing(Channel channel, Message message) {}

    private final ZContext context = new ZContext();
    private final Map<Channel, ZMQ.Socket> sockets = new EnumMap<>(Channel.class);
    private final ZMQ.Socket heartbeat;
    private final ZMQ.Socket wakeReceiver;
    private final ZMQ.Socket wakeSender;
    private final ZMQ.Socket beatReceiver;
    private final ZMQ.Socket beatSender;
    private final Object wakeLock = new Object();
    private final AtomicBoolean wakePending = new AtomicBoolean();
    private final Semaphore wakes = new Semaphore(0);
    private final Queue<Outgoing> outgoing = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Object room = new Object();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Frames frames;
    private final System.Logger log = System.getLogger("bouton.kernel.wire");
    private volatile boolean closing;
    private volatile @Nullable Thread io;
    private volatile @Nullable Thread beat;

    /**
     * Binds all sockets.
     *
     * @throws BoutonException when a port is taken
     */
    public Wire(ConnectionFile connection) {
        context.setLinger(LINGER_MS);
        frames = new Frames(new Signer(connection.key()));
        sockets.put(Channel.CONTROL, bind(connection, SocketType.ROUTER, connection.control(), "control"));
        sockets.put(Channel.SHELL, bind(connection, SocketType.ROUTER, connection.shell(), "shell"));
        sockets.put(Channel.STDIN, bind(connection, SocketType.ROUTER, connection.stdin(), "stdin"));
        sockets.put(Channel.IOPUB, bind(connection, SocketType.XPUB, connection.iopub(), "iopub"));
        heartbeat = bind(connection, SocketType.ROUTER, connection.heartbeat(), "heartbeat");
        wakeReceiver = pair(WAKE, true);
        wakeSender = pair(WAKE, false);
        beatReceiver = pair(END_BEAT, true);
        beatSender = pair(END_BEAT, false);
    }

    /** Begins to receive. */
    public void start(Inbox inbox) {
        beat = Thread.ofPlatform().name("bouton-heartbeat").daemon().start(this::beat);
        Thread.ofPlatform().name("bouton-wake").daemon().start(this::passWakesOn);
        Thread.ofPlatform().name("bouton-io").start(() -> loop(inbox));
    }

    @Override
    public void send(Channel channel, Message message) {
        waiting.incrementAndGet();
        outgoing.add(new Outgoing(channel, message));
        wake();
    }

    @Override
    public void awaitRoom() {
        if (waiting.get() < ROOM || Thread.currentThread() == io) {
            return;
        }
        boolean interrupted = false;
        synchronized (room) {
            while (waiting.get() >= ROOM && ended.getCount() > 0) {
                try {
                    room.wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends what is queued, then closes all sockets. */
    @Override
    public void close() {
        closing = true;
        wake();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ZMQ.Socket bind(ConnectionFile connection, SocketType type, int port, String name) {
        ZMQ.Socket socket = context.createSocket(type);
        socket.setLinger(LINGER_MS);
        socket.setSndHWM(0);
        socket.setRcvHWM(0);
        socket.setIPv6(connection.ip().contains(":"));
        if (type == SocketType.ROUTER) {
            socket.setRouterHandover(true);
        }
        String publicKey = connection.curvePublic();
        String secretKey = connection.curveSecret();
        if (publicKey != null && secretKey != null) {
            socket.setCurveServer(true);
            socket.setCurvePublicKey(ZMQ.Curve.z85Decode(publicKey));
            socket.setCurveSecretKey(ZMQ.Curve.z85Decode(secretKey));
        }
        try {
            socket.bind(connection.address(port));
        } catch (ZMQException e) {
            context.close();
            throw new BoutonException(
                    "The " + name + " channel cannot listen on " + connection.ip() + " port " + port + ": "
                            + e.getMessage() + ".",
                    e);
        }
        return socket;
    }

    private ZMQ.Socket pair(String address, boolean receives) {
        ZMQ.Socket socket = context.createSocket(SocketType.PAIR);
        if (receives) {
            socket.bind(address);
        } else {
            socket.connect(address);
        }
        return socket;
    }

    private void wake() {
        if (wakePending.compareAndSet(false, true)) {
            wakes.release();
        }
    }

    /** Has a thread to itself: JeroMQ signals through an NIO channel, which the interrupt of a cell that is just printing would close for good. */
    private void passWakesOn() {
        while (true) {
            wakes.acquireUninterruptibly();
            synchronized (wakeLock) {
                if (ended.getCount() == 0) {
                    return;
                }
                wakeSender.send(new byte[0], ZMQ.DONTWAIT);
            }
        }
    }

    private void loop(Inbox inbox) {
        io = Thread.currentThread();
        try (ZMQ.Poller poller = context.createPoller(5)) {
            Channel[] channels = Channel.values();
            for (Channel channel : channels) {
                poller.register(sockets.get(channel), ZMQ.Poller.POLLIN);
            }
            poller.register(wakeReceiver, ZMQ.Poller.POLLIN);
            while (!closing) {
                poller.poll(outgoing.isEmpty() ? -1 : 0);
                while (wakeReceiver.recv(ZMQ.DONTWAIT) != null) {
                    wakePending.set(false);
                }
                drain(SEND_TURN);
                receive(Channel.CONTROL, inbox);
                receive(Channel.STDIN, inbox);
                receive(Channel.IOPUB, inbox);
                receive(Channel.SHELL, inbox);
            }
            drain(Integer.MAX_VALUE);
        } catch (ZMQException e) {
            log.log(System.Logger.Level.ERROR, "The I/O thread ends", e);
        } finally {
            synchronized (wakeLock) {
                ended.countDown();
            }
            wakes.release();
            makeRoom();
            endBeat();
            context.close();
        }
    }

    private void drain(int most) {
        for (int count = 0; count < most; count++) {
            Outgoing next = outgoing.poll();
            if (next == null) {
                return;
            }
            if (waiting.getAndDecrement() == ROOM) {
                makeRoom();
            }
            List<byte[]> parts = frames.encode(next.message());
            ZMQ.Socket socket = socket(next.channel());
            for (int i = 0; i < parts.size(); i++) {
                if (!socket.send(parts.get(i), i < parts.size() - 1 ? ZMQ.SNDMORE : 0)) {
                    log.log(
                            System.Logger.Level.WARNING,
                            "A message of type {0} could not be sent",
                            next.message().type());
                    break;
                }
            }
        }
    }

    private void makeRoom() {
        synchronized (room) {
            room.notifyAll();
        }
    }

    private void receive(Channel channel, Inbox inbox) {
        ZMQ.Socket socket = socket(channel);
        for (int i = 0; i < TURN; i++) {
            List<byte[]> parts = take(socket);
            if (parts.isEmpty()) {
                return;
            }
            if (channel == Channel.IOPUB) {
                subscription(parts.getFirst(), inbox);
                continue;
            }
            try {
                inbox.received(channel, frames.decode(parts));
            } catch (ProtocolException e) {
                log.log(System.Logger.Level.WARNING, "Dropped on {0}: {1}", channel, e.getMessage());
            } catch (RuntimeException e) {
                log.log(System.Logger.Level.ERROR, "A message on " + channel + " could not be taken", e);
            }
        }
    }

    private static void subscription(byte[] frame, Inbox inbox) {
        if (frame.length > 0 && frame[0] == 1) {
            byte[] topic = new byte[frame.length - 1];
            System.arraycopy(frame, 1, topic, 0, topic.length);
            inbox.subscribed(topic);
        }
    }

    /** The frames of one message; fewer where a peer went away within it: whoever waited for the rest would wait for ever. */
    private static List<byte[]> take(ZMQ.Socket socket) {
        List<byte[]> parts = new ArrayList<>();
        byte[] part = socket.recv(ZMQ.DONTWAIT);
        while (part != null) {
            parts.add(part);
            part = socket.hasReceiveMore() ? socket.recv(ZMQ.DONTWAIT) : null;
        }
        return parts;
    }

    private ZMQ.Socket socket(Channel channel) {
        ZMQ.Socket socket = sockets.get(channel);
        if (socket == null) {
            throw new IllegalStateException("No socket for " + channel);
        }
        return socket;
    }

    /** Echoes until the I/O thread, which owns the other end of the pair, says stop: only then are sockets closed. */
    private void beat() {
        try (ZMQ.Poller poller = context.createPoller(2)) {
            poller.register(heartbeat, ZMQ.Poller.POLLIN);
            poller.register(beatReceiver, ZMQ.Poller.POLLIN);
            while (poller.poll(-1) >= 0 && !poller.pollin(1)) {
                for (int i = 0; i < TURN; i++) {
                    byte[] part = heartbeat.recv(ZMQ.DONTWAIT);
                    if (part == null) {
                        break;
                    }
                    heartbeat.send(part, heartbeat.hasReceiveMore() ? ZMQ.SNDMORE : 0);
                }
            }
        } catch (ZMQException e) {
            log.log(System.Logger.Level.ERROR, "The heartbeat ends", e);
        }
    }

    private void endBeat() {
        Thread beating = beat;
        if (beating == null) {
            return;
        }
        beatSender.send(new byte[0], ZMQ.DONTWAIT);
        try {
            beating.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
