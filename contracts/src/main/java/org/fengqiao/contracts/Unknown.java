package org.fengqiao.contracts;

/** An event of a type that this version does not know; consumers pass over it, but it still counts in the chain. */
public record Unknown(String type, String subject) implements Event {}
