package org.fengqiao.deploy.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How a demonstration is to go.
 *
 * @param files messages to play, one file after the other; none for the sample
 * @param users people who work at the same time
 * @param speed how much faster simulated time runs than real time while people work
 * @param patience how long the network may take for what follows from a request
 * @param limit play only so many messages, 0 for all
 */
public record DemoSettings(List<Path> files, long seed, int users, double speed, Duration patience, int limit) {}
