package io.rollcall.platform.outbox;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sends, but tells of no confirmation before it wakes up. */
final class FrozenProducer {

  private final Producer<String, byte[]> producer;
  private final Queue<Runnable> confirmations = new ConcurrentLinkedQueue<>();

  FrozenProducer(Producer<String, byte[]> producer) {
    this.producer = producer;
  }

  int holds() {
    return confirmations.size();
  }

  void wake() {
    confirmations.forEach(Runnable::run);
  }

  @SuppressWarnings("unchecked")
  Producer<String, byte[]> asProducer() {
    return (Producer<String, byte[]>)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Producer.class},
            (self, method, arguments) -> {
              if (method.getName().equals("send") && arguments.length == 2) {
                return send((ProducerRecord<String, byte[]>) arguments[0], (Callback) arguments[1]);
              }
              try {
                return method.invoke(producer, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private Object send(ProducerRecord<String, byte[]> sent, Callback callback) {
    return producer.send(
        sent,
        (metadata, failure) -> confirmations.add(() -> callback.onCompletion(metadata, failure)));
  }
}
