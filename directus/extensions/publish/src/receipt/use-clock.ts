import { onBeforeUnmount, onMounted, type Ref, ref } from 'vue';

/** The clock of the CMS, in milliseconds since 1970: it ticks every second, and is set by each answer. */
export function useClock(): { now: Ref<number>; set: (now: number) => void } {
  let ahead = 0;
  const now = ref(Date.now());
  const tick = () => {
    now.value = Date.now() + ahead;
  };
  let timer: number | undefined;
  onMounted(() => {
    timer = window.setInterval(tick, 1000);
  });
  onBeforeUnmount(() => window.clearInterval(timer));
  return {
    now,
    set(theirs) {
      ahead = theirs - Date.now();
      tick();
    },
  };
}
