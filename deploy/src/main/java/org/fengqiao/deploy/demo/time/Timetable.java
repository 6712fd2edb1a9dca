package org.fengqiao.deploy.demo.time;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets many stories wait for simulated times without waiting for real: as soon as nobody has anything to do, it becomes
 * the time of whoever sleeps shortest. So limits of days pass while nothing else goes by, and nothing that is being
 * worked on is overtaken by a limit.
 */
public final class Timetable {
    private final Calendar calendar;
    private final ClockFile clock;
    private final Semaphore users;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition quiet = lock.newCondition();
    private final PriorityQueue<Sleeper> sleepers = new PriorityQueue<>(Comparator.comparing(Sleeper::until));
    private int awake;

    private record Sleeper(Instant until, Runnable wake) {}

    /** A timetable on which so many stories are worked on at the same time. */
    public Timetable(ClockFile clock, int users) {
        this.calendar = new Calendar();
        this.clock = clock;
        this.users = new Semaphore(users, true);
    }

    public Calendar calendar() {
        return calendar;
    }

    public Instant now() {
        return clock.now();
    }

    /** Has a story begin at a time. */
    public void begin(Instant at, Runnable story) {
        add(new Sleeper(at, () -> Thread.ofVirtual().start(() -> tell(story))));
    }

    /** Lets the story of this thread sleep until a time. */
    public void sleepUntil(Instant at) {
        var woken = new CountDownLatch(1);
        add(new Sleeper(at, woken::countDown));
        users.release();
        fallAsleep();
        awaitUninterruptibly(woken);
        users.acquireUninterruptibly();
    }

    /** Runs until every story is told. */
    public void run() {
        while (true) {
            var next = nextWhenQuiet();
            if (next == null) {
                return;
            }
            clock.advanceTo(next);
            wakeAllUntil(clock.now());
        }
    }

    private void tell(Runnable story) {
        users.acquireUninterruptibly();
        try {
            story.run();
        } finally {
            users.release();
            fallAsleep();
        }
    }

    private void add(Sleeper sleeper) {
        lock.lock();
        try {
            sleepers.add(sleeper);
        } finally {
            lock.unlock();
        }
    }

    private void fallAsleep() {
        lock.lock();
        try {
            awake--;
            quiet.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private Instant nextWhenQuiet() {
        lock.lock();
        try {
            while (awake > 0) {
                quiet.awaitUninterruptibly();
            }
            var first = sleepers.peek();
            return first == null ? null : first.until();
        } finally {
            lock.unlock();
        }
    }

    private void wakeAllUntil(Instant now) {
        lock.lock();
        try {
            while (!sleepers.isEmpty() && !sleepers.peek().until().isAfter(now)) {
                awake++;
                sleepers.poll().wake().run();
            }
        } finally {
            lock.unlock();
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        boolean interrupted = false;
        while (true) {
            try {
                latch.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
