package org.fengqiao.platform;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tells failures that pass (the database is away, two writers met) from those that do not. */
public final class Failures {

    private Failures() {}

    /** Whether the same work may succeed later. */
    public static boolean isPassing(Throwable failure) {
        return isUnavailable(failure) || isConflict(failure);
    }

    /** Whether somebody else changed first what the request was about. */
    public static boolean isStale(Throwable failure) {
        return any(failure, t -> t instanceof OptimisticLockException);
    }

    /** Whether the database, or a connection to it, cannot be had now. */
    public static boolean isUnavailable(Throwable failure) {
        return any(
                failure,
                t -> t instanceof SQLTransientException || t instanceof SQLException sql && isUnavailable(sql));
    }

    /** Whether two writers met and one of them lost. */
    public static boolean isConflict(Throwable failure) {
        return failure instanceof RollbackException
                || isBrokenCommit(failure)
                || any(
                        failure,
                        t -> t instanceof OptimisticLockException
                                || t instanceof PessimisticLockException
                                || isConflict(state(t)));
    }

    /** Whether the connection was lost in a commit, of which nobody knows then whether it took effect. */
    private static boolean isBrokenCommit(Throwable failure) {
        return any(failure, t -> t instanceof RollbackException) && !any(failure, t -> t instanceof SQLException);
    }

    /** Whether the database cannot hold a value, such as a date of the year 999999. */
    public static boolean isImpossibleValue(Throwable failure) {
        return any(failure, t -> state(t).startsWith("22"));
    }

    /** Whether a failure, or one that caused it, is like this. */
    private static boolean any(Throwable failure, Predicate<Throwable> like) {
        return Stream.iterate(failure, t -> t != null, Throwable::getCause).anyMatch(like);
    }

    /** The SQL state, empty where there is none. */
    private static String state(Throwable failure) {
        return failure instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "";
    }

    private static boolean isUnavailable(SQLException e) {
        String state = e.getSQLState();
        if (state == null) {
            // The pool's own failures have no state: "Sorry, acquisition timeout!" is that of a pool that is used up.
            String text = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
            return text.contains("acquisition timeout") || text.contains("pool is");
        }
        // Connection exceptions, insufficient resources, operator intervention, system errors such as a full disk; and
        // 25006, a server that became a standby or was made read-only for want of space.
        return state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57")
                || state.startsWith("58")
                || state.equals("25006");
    }

    private static boolean isConflict(String state) {
        return state.equals("40001") || state.equals("40P01") || state.equals("55P03");
    }
}
