package org.fengqiao.notification.sms;

/** A text message as it is kept, sealed, until it is sent. */
record SmsMessage(String to, String text) {}
