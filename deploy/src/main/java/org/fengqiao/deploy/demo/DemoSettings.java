package org.fengqiao.deploy.demo;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How a demonstration is to go.
 *
 * @param file messages to play, or null for the sample
 * @param users people who work at the same time
 * @param speed how much faster simulated time runs than real time while people work
 * @param patience how long the network may take for what follows from a request
 * @param limit play only so many messages, 0 for all
 */
public record DemoSettings(Path file, long seed, int users, double speed, Duration patience, int limit) {}
