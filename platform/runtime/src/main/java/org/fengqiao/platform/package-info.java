/** Mechanism that every service needs and none should write twice; no word of the domain lives here. */
package org.fengqiao.platform;
