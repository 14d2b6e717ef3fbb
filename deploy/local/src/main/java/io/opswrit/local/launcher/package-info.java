/** What people do with the local stack: start it, look at it, stop it, log in to it and listen to its topics. */
package io.opswrit.local.launcher;
